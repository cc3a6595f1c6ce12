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

// A resident's session ends when nobody uses it. Two minutes before, they can keep it; Escape keeps it too.
const limit = document.querySelector('[data-app="timeout"]')

if (limit && limit.showModal && window.BroadcastChannel) {
  const { warn, end, stay, ended, csrf } = limit.dataset
  const tabs = new BroadcastChannel('in-use')
  let since

  const begin = () => {
    since = Date.now()
    limit.close()
  }
  const keep = async () => {
    // Without a network the dialog comes back, and with it the button.
    const answer = await fetch(stay, { method: 'POST', body: new URLSearchParams({ csrf }) }).catch(() => null)
    if (!answer) return
    if (!answer.ok) return location.assign(ended)
    begin()
    tabs.postMessage('')
  }
  const look = () => {
    const minutes = (Date.now() - since) / 60000
    if (minutes > Number(end)) location.assign(ended)
    else if (minutes >= Number(warn) && !limit.open) limit.showModal()
  }

  tabs.addEventListener('message', begin)
  limit.addEventListener('cancel', keep)
  limit.querySelector('button').addEventListener('click', keep)
  begin()
  tabs.postMessage('')
  setInterval(look, 5000)
}
