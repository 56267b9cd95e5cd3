wanted => {
  const at = document.activeElement;
  if (!at || at === document.body) { return { there: false, fault: null }; }
  const fault = unseen(at);
  return { there: at === wanted, fault: fault && `${fault}: ${at.outerHTML.slice(0, 160)}` };

  function unseen(element) {
    const label = element.labels && element.labels[0];
    const marked = [[element, null], [element, '::before'], [element, '::after'], [label, null], [label, '::before']]
      .filter(([e]) => e).map(([e, part]) => getComputedStyle(e, part))
      .some(style => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none');
    if (!marked) { return 'Focus does not show'; }
    const box = element.getBoundingClientRect();
    const x = box.left + box.width / 2, y = box.top + Math.min(box.height / 2, innerHeight / 2);
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) { return 'Focus is off the screen'; }
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element) || (label && label.contains(top))) ? null : 'Focus is covered';
  }
}
