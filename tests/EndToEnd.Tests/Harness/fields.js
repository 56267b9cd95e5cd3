() => [...document.querySelectorAll('main form .govuk-form-group')].filter(group => !group.parentElement.closest('.govuk-form-group')).map(group => {
  const heading = group.querySelector('legend') || group.querySelector('label, .govuk-label');
  const boxes = [...group.querySelectorAll('input:not([type=hidden]), select, textarea')];
  const words = [...heading.childNodes].filter(node => node.nodeType === 3).map(node => node.textContent).join('').trim();
  return {
    label: words.replace('（选填）', ''),
    optional: heading.textContent.includes('（选填）'),
    kind: boxes.length === 0 ? 'fixed' : boxes[0].type === 'radio' ? 'choice' : boxes[0].type === 'select-one' ? 'select'
      : group.querySelector('.govuk-date-input__input') ? 'date' : 'text',
    filled: boxes.length > 0 && boxes.every(box => box.type === 'radio' ? boxes.some(b => b.checked) : box.value !== ''),
    ids: boxes.map(box => box.id),
  };
})
