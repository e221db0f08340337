// Long work shows how far it is: asks its own page every three seconds while the page is in view.
const EVERY = 3000;

async function refresh(piece) {
  if (document.hidden) return piece;
  const answer = await fetch(piece.dataset.refresh, { headers: { Accept: "text/html" } });
  if (!answer.ok) return piece;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector(`[data-refresh="${CSS.escape(piece.dataset.refresh)}"]`);
  if (!fresh) {
    window.location.assign(piece.dataset.refresh);
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
