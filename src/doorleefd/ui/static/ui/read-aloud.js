// "Lees voor", by a voice of this very machine (localService): no word leaves it. No voice, no button.
const speech = window.speechSynthesis;
const buttons = [...document.querySelectorAll("[data-read-aloud]")];
const language = document.documentElement.lang || "nl";

function voice() {
  const own = speech.getVoices().filter((one) => one.localService);
  return own.find((one) => one.lang.toLowerCase().startsWith(language.toLowerCase()));
}

// Headings, texts, labels and choices in the order of the page; hidden words and buttons left out.
function words() {
  const parts = document.querySelectorAll("main :is(h1, h2, h3, p, li, legend, label, dt, dd)");
  return [...parts]
    .filter((part) => part.checkVisibility() && !part.matches(".tools, .tools *") && !part.querySelector("p, li, label, h1, h2, h3"))
    .map((part) => part.innerText.trim())
    .filter(Boolean);
}

function mark(reading) {
  for (const button of buttons) {
    const text = button.querySelector("[data-words]");
    button.dataset.start ??= text.textContent;
    text.textContent = reading ? button.dataset.stop : button.dataset.start;
  }
}

function toggle() {
  if (speech.speaking) {
    speech.cancel();
    return mark(false);
  }
  const parts = words().map((text) => {
    const part = new SpeechSynthesisUtterance(text);
    part.voice = voice();
    part.lang = part.voice.lang;
    part.rate = 0.9;
    return part;
  });
  if (!parts.length) return;
  parts.at(-1).onend = () => mark(false);
  mark(true);
  for (const part of parts) speech.speak(part);
}

function offer() {
  for (const button of buttons) button.hidden = !voice();
}

if (speech && buttons.length) {
  offer();
  speech.addEventListener?.("voiceschanged", offer);
  for (const button of buttons) button.addEventListener("click", toggle);
  window.addEventListener("pagehide", () => speech.cancel());
}
