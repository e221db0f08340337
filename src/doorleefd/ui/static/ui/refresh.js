// Long work shows how far it is: asks its own page every three seconds while the page is in view.
const EVERY = 3000;
// That this page asks, and nobody does: it keeps no one logged in.
const HEADERS = { Accept: "text/html", "X-Asked-By-Itself": "1" };

function isTypedIn() {
  return [...document.querySelectorAll("textarea, input:not([type=hidden])")].some(
    (field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked,
  );
}

async function refresh(piece) {
  if (document.hidden) return piece;
  const answer = await fetch(piece.dataset.refresh, { headers: HEADERS });
  if (!answer.ok) return piece;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector(`[data-refresh="${CSS.escape(piece.dataset.refresh)}"]`);
  if (!fresh) {
    // Elsewhere is the login, when the session ended. What someone typed here waits: sending it leads to the login too.
    if (!isTypedIn()) window.location.assign(answer.redirected ? answer.url : piece.dataset.refresh);
    return null;
  }
  piece.replaceChildren(...fresh.childNodes);
  return piece;
}

function watch(piece) {
  setTimeout(async () => {
    const still = await refresh(piece).catch(() => piece);
    if (still) watch(still);
  }, EVERY);
}

for (const piece of document.querySelectorAll("[data-refresh]")) watch(piece);
