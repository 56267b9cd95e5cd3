() => {
  // Names, addresses and drawings differ from case to case; a part like one before it among its siblings adds nothing.
  const own = /^(id|for|name|href|src|value|action|content|d|x|y|x1|y1|x2|y2|cx|cy|width|height|viewBox|points|transform|data-.*|aria-(labelledby|describedby|controls))$/;
  function shape(element) {
    const parts = [...new Set([...element.children].map(shape))];
    const words = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '') ? '+' : '';
    const marks = [...element.attributes].map(a => own.test(a.name) || /[0-9a-f]{8}/.test(a.value) ? a.name : `${a.name}=${a.value}`);
    return `<${element.tagName} ${marks.join(' ')}>${words}${parts.join('')}</>`;
  }
  return shape(document.documentElement);
}
