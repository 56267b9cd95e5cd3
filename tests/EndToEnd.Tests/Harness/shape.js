() => [...document.querySelectorAll('*')]
  .map(e => e.tagName + [...e.attributes].filter(a => !['href', 'value', 'action', 'content', 'd'].includes(a.name) && !/[0-9a-f]{8}/.test(a.value))
    .map(a => a.name + a.value).join(' ') + (e.textContent.trim() === '' ? '' : '+'))
  .join('|')
