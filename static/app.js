// Comfort only: every page works without this file.
const look = document.querySelector('link[rel="modulepreload"]')

if (look) {
  import(look.href).then(({ initAll }) => initAll())
}

// A print button does nothing without scripts, so it starts hidden.
for (const button of document.querySelectorAll('[data-app="print"]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
