async displayAlone => {
  const report = await axe.run(document, {
    // Another display of the page that was judged: names, roles and order are as they were, only what styles decide is not.
    runOnly: displayAlone
      ? { type: 'rule', values: ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'] }
      : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    resultTypes: ['violations'],
  });
  return report.violations.map(rule => `axe ${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 4).map(n => n.html.slice(0, 200)).join(' | ')}`);
}
