scripted => {
  const faults = [];
  if (document.body.classList.contains('js-enabled') !== scripted) { faults.push('Script is not as this look has it'); }
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll('body *')]
      .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
      .slice(0, 3).map(e => e.outerHTML.slice(0, 120));
    faults.push(`Scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}: ${wide.join(' | ')}`);
  }
  const headings = [...document.querySelectorAll('h1')].filter(e => e.checkVisibility());
  if (headings.length !== 1) { faults.push(`${headings.length} first-level headings`); }

  const least = ('elder' in root.dataset ? 60 : 44) - 0.5;
  for (const target of document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')) {
    if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: false })) { continue; }
    const boxes = [target, ...(target.labels || [])].map(e => e.getBoundingClientRect());
    const width = Math.max(...boxes.map(b => b.width)), height = Math.max(...boxes.map(b => b.height));
    if (width <= 1 || height <= 1 || (width >= least && height >= least)) { continue; }
    if (target.matches('a') && inSentence(target)) { continue; }
    faults.push(`Small target ${Math.round(width)}×${Math.round(height)}: ${target.outerHTML.slice(0, 160)}`);
  }
  return faults;

  // A link among words of the same line is exempt (WCAG 2.2, 2.5.8).
  function inSentence(link) {
    if (getComputedStyle(link).display !== 'inline') { return false; }
    let block = link.parentElement;
    while (block && getComputedStyle(block).display.startsWith('inline')) { block = block.parentElement; }
    return block.innerText.trim().length > link.innerText.trim().length;
  }
}
