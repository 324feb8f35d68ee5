// Progressive enhancement only: every page works without this file.

const inField = (event) => event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

document.querySelector("[data-theme-toggle]")?.addEventListener("click", (event) => {
  event.preventDefault();
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
});

// J and K walk through the rows; Enter opens the one in focus, as it does for every link.
const step = (by) => {
  const rows = [...document.querySelectorAll(".queue a, [data-rows] [data-row]")];
  const focused = rows.indexOf(document.activeElement);
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute("aria-current"));
  rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
};

// A control with data-key="r" is pressed by that key.
const press = (key) => {
  const control = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!control) return false;
  if (control.matches("details")) {
    control.open = !control.open;
    control.querySelector("select, input:not([type=hidden]), textarea")?.focus();
  } else if (control.matches("input, select, textarea")) {
    control.focus();
  } else {
    control.click();
  }
  return true;
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey && event.key === "Enter") {
    event.target.closest("form")?.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || inField(event)) return;
  const key = event.key.toLowerCase();
  if (key === "/") {
    event.preventDefault();
    document.getElementById("q")?.focus();
  } else if (key === "j" || key === "k") {
    step(key === "j" ? 1 : -1);
  } else if (key === "enter" && document.activeElement !== document.body) {
    return; // what has the focus is opened
  } else if (press(key)) {
    event.preventDefault();
  }
});

// A form is sent once: the button says that it is busy until the next page comes.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button) return;
  if (button.getAttribute("aria-busy") === "true") event.preventDefault();
  button.setAttribute("aria-busy", "true");
});

// The mark in the original and the proposal beside it light up together.
const together = () => {
  document.querySelectorAll("mark.on").forEach((mark) => mark.classList.remove("on"));
  const id = location.hash.slice(1);
  if (id) document.querySelectorAll(`mark a[href="#${CSS.escape(id)}"]`).forEach((link) => link.parentElement.classList.add("on"));
};
addEventListener("hashchange", together);
together();
