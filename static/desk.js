// What is written into an assessment and not saved yet: said at once, counted as it grows, and asked about before it is left.
(function () {
  var form = document.querySelector('form[action$="/telaah"]')
  if (!form) return
  var state = form.querySelector('.panel-foot .meta')
  var unsaved = 'dirty' in form.dataset
  form.addEventListener('input', function (e) {
    unsaved = true
    state.textContent = form.dataset.unsaved
    var count = e.target.parentNode.querySelector('.count')
    if (count) count.textContent = count.textContent.replace(/^[\d.,]+/, e.target.value.length)
  })
  form.addEventListener('submit', function () { unsaved = false })
  window.addEventListener('beforeunload', function (e) {
    if (!unsaved) return
    e.preventDefault()
    e.returnValue = ''
  })
})();

// Keys of the queue: J and K move, Enter opens as any link does, A takes, X ticks, 1 to 9 change the list, ? tells them all.
(function () {
  // On a phone the lists are one line that slides: the present one may lie outside it.
  var list = document.querySelector('.views [aria-current]')
  if (list) list.scrollIntoView({ inline: 'center', block: 'nearest' })

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
    if (e.ctrlKey || e.metaKey || e.altKey || (/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) && e.target.type !== 'checkbox')) return
    var key = e.key.toLowerCase()
    var at = current()
    if (key === 'j') go(at + 1)
    else if (key === 'k') go(at < 0 ? 0 : at - 1)
    else if (key === 'a' && at >= 0) {
      var form = rows[at].querySelector('form')
      if (form) form.submit()
    } else if (key === 'x' && at >= 0) {
      var tick = rows[at].querySelector('input[type=checkbox]')
      if (tick) tick.click()
    } else if (key === '?') {
      var more = document.getElementById('more-keys')
      more.hidden = !more.hidden
    } else if (/^[1-9]$/.test(key)) {
      var view = document.querySelectorAll('.views a')[key - 1]
      if (view) view.click()
    } else return
    e.preventDefault()
  })

  // How many are ticked, and one tick for all: without this a link ticks them.
  var ticks = [].slice.call(document.querySelectorAll('.queue input[type=checkbox]'))
  var all = document.querySelector('#tick-all input')
  if (!all) return
  var told = document.getElementById('ticked')
  var foot = document.getElementById('tolak')
  var failed = document.getElementById('errors')
  document.getElementById('tick-link').hidden = true
  document.getElementById('tick-all').hidden = false
  function count() {
    var ticked = ticks.filter(function (tick) { return tick.checked })
    var n = ticked.reduce(function (sum, tick) { return sum + tick.value.split(',').length }, 0) // like reports stand as one
    told.textContent = n ? n + ' ' + told.dataset.words : ''
    all.checked = ticked.length === ticks.length
    all.indeterminate = n > 0 && !all.checked
    foot.style.display = n || failed ? '' : 'none' // it covers rows
  }
  all.addEventListener('change', function () {
    ticks.forEach(function (tick) { tick.checked = all.checked })
    count()
  })
  ticks.forEach(function (tick) { tick.addEventListener('change', count) })
  window.addEventListener('pageshow', count) // the browser keeps ticks when one comes back
  count()
})()
