display => {
  const { dataset } = document.documentElement;
  for (const [name, value] of Object.entries({ elder: display.elder ? '' : null, contrast: display.contrast ? '' : null, size: display.size === 100 ? null : `${display.size}` })) {
    if (value === null) { delete dataset[name]; } else { dataset[name] = value; }
  }
}
