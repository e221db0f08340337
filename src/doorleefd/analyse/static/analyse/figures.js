// How many people each theme has: asked apart, so that the page need not wait for the counting.
const bench = document.querySelector("[data-figures]");

export async function showPeople() {
  try {
    const answer = await fetch(bench.dataset.figures, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    for (const [theme, people] of Object.entries(await answer.json())) {
      for (const place of bench.querySelectorAll(`[data-people="${CSS.escape(theme)}"]`)) place.textContent = people;
    }
  } catch {
    // Without figures the themes still work; the page of themes holds them too.
  }
}

showPeople();
