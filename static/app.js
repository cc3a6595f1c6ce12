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
  const { warn, end, gone, stay, ended, unsent, csrf } = limit.dataset
  const tabs = new BroadcastChannel('in-use')
  let since, timer

  const begin = () => {
    since = Date.now()
    limit.close()
  }
  // What was being written is not lost while there is a session: a question keeps its answer, any other page shows it
  // again. Nothing is sent to the council.
  const leave = (minutes) => {
    clearInterval(timer)
    const written = (field) => field.value && (field.value !== field.defaultValue || document.querySelector('.govuk-error-summary'))
    const texts = [...document.querySelectorAll('main form[method="post"] :is(textarea, input[type="text"])')]
    const form = texts.find(written)?.form
    if (!form || minutes > Number(gone) || form.enctype === 'multipart/form-data') return location.assign(ended)
    if (unsent) {
      form.action = unsent
      for (const field of texts) field.disabled = !written(field)
    }
    form.submit()
  }
  const keep = async () => {
    // Without a network the dialog comes back, and with it the button.
    const answer = await fetch(stay, { method: 'POST', body: new URLSearchParams({ csrf }) }).catch(() => null)
    if (!answer) return
    if (!answer.ok) return leave(0)
    begin()
    tabs.postMessage('')
  }
  const look = () => {
    const minutes = (Date.now() - since) / 60000
    if (minutes > Number(end)) leave(minutes)
    else if (minutes >= Number(warn) && !limit.open) limit.showModal()
  }

  tabs.addEventListener('message', begin)
  limit.addEventListener('cancel', keep)
  limit.querySelector('button').addEventListener('click', keep)
  begin()
  tabs.postMessage('')
  timer = setInterval(look, 5000)
}
