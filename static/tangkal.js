// Pages work without this. It makes slow networks calmer, and saves a secret with one tap.
(function () {
  var forms = [].slice.call(document.querySelectorAll('form[method=post]'))
  var summary = document.getElementById('errors')
  if (summary) summary.focus()

  function each(list, act) { [].slice.call(list).forEach(act) }

  // A second tap while the first is under way does nothing. The button stays focusable.
  forms.forEach(function (form) {
    form.addEventListener('submit', function (event) {
      if (form.busy) return event.preventDefault()
      form.busy = true
      var buttons = form.querySelectorAll('button:not([type=button])')
      each(buttons, function (button) {
        button.setAttribute('aria-disabled', 'true')
        if (form.dataset.sending) {
          button.label = button.innerHTML
          button.textContent = form.dataset.sending
        }
      })
      form.slow = setTimeout(function () {
        each(form.querySelectorAll('[data-slow]'), function (line) { line.hidden = false })
      }, 8000)
    })
  })
  // Coming back by the browser's own button: everything as it was.
  window.addEventListener('pageshow', function () {
    forms.forEach(function (form) {
      form.busy = false
      clearTimeout(form.slow)
      each(form.querySelectorAll('[data-slow]'), function (line) { line.hidden = true })
      each(form.querySelectorAll('button[aria-disabled]'), function (button) {
        button.removeAttribute('aria-disabled')
        if (button.label) button.innerHTML = button.label
      })
    })
  })

  // The text goes to the app on this phone, never into another site's address.
  var share = document.querySelector('[data-share]')
  if (share && navigator.share) {
    share.hidden = false
    share.addEventListener('click', function () {
      navigator.share({ text: share.dataset.share }).catch(function () {})
    })
  }
  var copy = document.querySelector('[data-copy]')
  if (copy && navigator.clipboard) {
    copy.hidden = false
    copy.addEventListener('click', function () {
      navigator.clipboard.writeText(copy.dataset.copy).then(function () {
        copy.querySelector('button').textContent = copy.dataset.done
      })
    })
  }

  // A saved link or a scanned code: /tiket#20418.lusab-…; what stands behind # is never sent, and goes from the address.
  function fillFromLink() {
    var link = /^#(\d{5,15})\.([a-z-]{20,30})$/.exec(location.hash)
    var form = document.querySelector('form[data-open]')
    if (!link) return
    var number = document.querySelector('[data-number]')
    if (!form && number && number.dataset.number !== link[1]) return location.replace(location.pathname + '?lain=1' + location.hash)
    if (form) {
      form.number.value = link[1]
      form.secret.value = link[2]
      form.querySelector('button').focus()
    }
    history.replaceState(null, '', location.pathname + location.search)
  }
  fillFromLink()
  window.addEventListener('hashchange', fillFromLink)
})()
