// Large letters, more contrast, print. Remembered in this browser only, and only after a click.
const root = document.documentElement;
const key = (name) => `doorleefd-${name}`;

function remembered(name) {
  try { return localStorage.getItem(key(name)) === "1"; } catch { return false; }
}

function remember(name, on) {
  try { on ? localStorage.setItem(key(name), "1") : localStorage.removeItem(key(name)); } catch { /* a closed browser: for this page only */ }
}

for (const name of ["large", "contrast"]) root.classList.toggle(name, remembered(name));

function offer() {
  for (const button of document.querySelectorAll("[data-comfort]")) {
    const name = button.dataset.comfort;
    const show = () => button.setAttribute("aria-pressed", String(root.classList.contains(name)));
    button.hidden = false;
    show();
    button.addEventListener("click", () => {
      remember(name, root.classList.toggle(name));
      show();
    });
  }
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", offer) : offer();
