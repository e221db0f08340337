// The questions follow each other without leaving the page: the browser's own back button goes one question back,
// and what was typed stays when the connection is gone. Without this script each answer is a plain form.
// A page that the phone threw away is asked again with its sealed note, which only the server reads. That note
// stands with the one place where the teller is: "Verlaat deze pagina snel", "Stoppen" and "Stuur" leave none.
const main = document.querySelector("main");
const FORM = "form[data-step]";
const form = () => main.querySelector(FORM);
const step = () => form()?.dataset.step;
let moving = false;

const place = () => ({ step: step(), note: form()?.elements.aside ? "" : (form()?.elements.note.value ?? "") });
const forget = () => history.replaceState({ step: history.state?.step }, "");

async function ask(choice) {
  const body = new URLSearchParams([...new FormData(form()), choice]);
  // Without cookies, and so the language that was chosen goes along by itself.
  const headers = { "Accept-Language": document.documentElement.lang };
  const answer = await fetch(window.location.pathname, { method: "POST", body, headers, credentials: "omit" });
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

function show(fresh) {
  // The button "Lees voor" that is here already knows what to do: it moves along to the next question.
  const voice = main.querySelector("[data-read-aloud]");
  if (voice) fresh.querySelector("main [data-read-aloud]")?.replaceWith(voice);
  document.title = fresh.title;
  main.replaceChildren(...fresh.querySelector("main").childNodes);
  document.querySelector(".calm")?.remove();
  const calm = fresh.querySelector(".calm");
  if (calm) document.querySelector("footer .foot").after(calm);
  // Another language loads the page anew: that is offered only where nothing was told yet.
  document.querySelector("[data-language]")?.remove();
  window.scrollTo(0, 0);
  (main.querySelector("[autofocus]") ?? main).focus({ preventScroll: true });
}

function sayNoAnswer() {
  main.querySelector("[data-no-answer]")?.remove();
  main.prepend(document.querySelector("template").content.cloneNode(true));
  main.querySelector("[data-no-answer]").focus();
}

async function move(choice) {
  if (moving) return;
  moving = true;
  window.speechSynthesis?.cancel();
  try {
    show(await ask(choice));
  } catch {
    sayNoAnswer();
  } finally {
    moving = false;
  }
}

async function answer(choice) {
  const before = step();
  await move(choice);
  if (step() === before) return history.replaceState(place(), "");
  forget();
  history.pushState(place(), "");
}

document.addEventListener("submit", (event) => {
  const chosen = event.submitter;
  if (event.defaultPrevented || !event.target.matches(FORM)) return;
  // Sending is a page of its own: the code must not be lost with a script.
  if (chosen?.value === "send") return forget();
  event.preventDefault();
  answer(chosen?.name ? [chosen.name, chosen.value] : ["go", "next"]).finally(() => {
    delete event.target.dataset.sent;
    chosen?.removeAttribute("aria-disabled");
  });
});

// Several presses on the back button may come while a page is under way: go on until we are where they ended.
async function follow() {
  while (!moving && form() && history.state?.step && history.state.step !== step()) {
    const wanted = history.state.step;
    await move(["to", wanted]);
    if (history.state?.step !== wanted) continue;
    if (step() !== wanted) return history.pushState(place(), "");
    history.replaceState(place(), "");
  }
}

window.addEventListener("popstate", follow);

const kept = history.state;
if (form() && kept?.note && kept.step !== step()) {
  form().elements.note.value = kept.note;
  // The same teller comes back: what was recorded here stays.
  form().removeAttribute("data-forget");
  move(["to", kept.step]).then(() => history.replaceState(place(), ""));
} else if (form()) {
  history.replaceState(place(), "");
}
