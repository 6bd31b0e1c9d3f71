// Stands alone, in the language of the oldest browsers: it must run where the app does not. It
// takes away this folder's service worker and kept files, never the database with the drafts.
(function () {
  var scope = new URL('./', location.href).href;
  var button = document.getElementById('repair');
  var result = document.getElementById('result');

  function dropWorkers() {
    if (!navigator.serviceWorker) return Promise.resolve(0);
    return navigator.serviceWorker.getRegistrations().then(function (registrations) {
      var own = registrations.filter(function (registration) {
        return registration.scope === scope;
      });
      return Promise.all(
        own.map(function (registration) {
          return registration.unregister();
        }),
      ).then(function () {
        return own.length;
      });
    });
  }

  function dropCaches() {
    if (!window.caches) return Promise.resolve(0);
    return caches.keys().then(function (names) {
      var own = names.filter(function (name) {
        return name.indexOf('ogi-annual-report ' + scope + ' ') === 0;
      });
      return Promise.all(
        own.map(function (name) {
          return caches.delete(name);
        }),
      ).then(function () {
        return own.length;
      });
    });
  }

  button.hidden = false;
  button.onclick = function () {
    button.disabled = true;
    Promise.all([dropWorkers(), dropCaches()]).then(
      function (counts) {
        result.textContent =
          counts[0] + counts[1] === 0
            ? '本机没有留存程序文件，无需清除。年报没有动。如果仍打不开，请按 Ctrl+Shift+R 刷新，或换用新版浏览器。'
            : '已清除本机留存的程序文件，年报没有动。请关闭其他打开着本系统的窗口，再点下面的链接。';
      },
      function () {
        result.textContent = '没有清除成：浏览器不允许。年报没有动。请关闭浏览器的全部窗口后再试。';
        button.disabled = false;
      },
    );
  };
})();
