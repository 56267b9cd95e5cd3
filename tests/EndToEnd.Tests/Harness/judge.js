async () => {
  const report = await axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    resultTypes: ['violations'],
  });
  return report.violations.map(rule => `axe ${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 4).map(n => n.html.slice(0, 200)).join(' | ')}`);
}
