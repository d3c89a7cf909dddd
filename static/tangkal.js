// Pages work without this. It makes slow networks calmer, and saves a secret with one tap.
(function () {
  var forms = [].slice.call(document.querySelectorAll('form[method=post]'))
  var summary = document.getElementById('errors')
  if (summary) summary.focus()

  function each(list, act) { [].slice.call(list).forEach(act) }

  // A second tap while the first is under way does nothing. The button stays focusable.
  forms.forEach(function (form) {
    form.addEventListener('submit', function (event) {
      if (form.busy || form.shrinking) {
        form.waits = !form.busy
        return event.preventDefault()
      }
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

  // Photos are made small before they leave the phone: on 2G eight megabytes take an hour.
  // What this browser cannot make small goes as it is, and is made small and safe by the server.
  var LONGEST = 1600
  function smaller(file) {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < 400000) return Promise.resolve(file)
    return createImageBitmap(file, { imageOrientation: 'from-image' }).then(function (picture) {
      var scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
      var canvas = document.createElement('canvas')
      canvas.width = Math.round(picture.width * scale)
      canvas.height = Math.round(picture.height * scale)
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
      return new Promise(function (done) { canvas.toBlob(done, 'image/jpeg', 0.85) })
    }).then(function (blob) {
      return blob && blob.size < file.size ? new File([blob], 'foto.jpg', { type: 'image/jpeg' }) : file
    }).catch(function () { return file })
  }
  each(document.querySelectorAll('[data-pictures]'), function (input) {
    if (!window.createImageBitmap || !window.DataTransfer || !window.File) return
    input.addEventListener('change', function () {
      var form = input.form
      form.shrinking = true
      Promise.all([].map.call(input.files, smaller)).then(function (files) {
        var chosen = new DataTransfer()
        files.forEach(function (file) { chosen.items.add(file) })
        input.files = chosen.files
      }).catch(function () {}).then(function () {
        form.shrinking = false
        if (form.waits && form.requestSubmit) form.requestSubmit()
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
