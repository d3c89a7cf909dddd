// Keys of the queue: J and K move, Enter opens as any link does, A takes, 1 to 9 change the list, ? tells them all.
(function () {
  var keys = document.getElementById('keys')
  var rows = [].slice.call(document.querySelectorAll('.queue tbody tr'))
  if (!keys) return
  keys.hidden = !matchMedia('(min-width:64rem)').matches // a phone has no such keys

  function current() {
    var row = document.activeElement && document.activeElement.closest && document.activeElement.closest('.queue tbody tr')
    return rows.indexOf(row)
  }
  function go(to) {
    var row = rows[Math.max(0, Math.min(rows.length - 1, to))]
    if (!row) return
    row.querySelector('th a').focus()
    row.scrollIntoView({ block: 'nearest' })
  }
  document.addEventListener('keydown', function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) return
    var key = e.key.toLowerCase()
    var at = current()
    if (key === 'j') go(at + 1)
    else if (key === 'k') go(at < 0 ? 0 : at - 1)
    else if (key === 'a' && at >= 0) {
      var form = rows[at].querySelector('form')
      if (form) form.submit()
    } else if (key === '?') {
      var more = document.getElementById('more-keys')
      more.hidden = !more.hidden
    } else if (/^[1-9]$/.test(key)) {
      var view = document.querySelectorAll('.views a')[key - 1]
      if (view) view.click()
    } else return
    e.preventDefault()
  })
})()
