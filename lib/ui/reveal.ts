/**
 * Shows what the chosen one of these radios asks for and hides what the others ask for, now and whenever another is
 * chosen.
 *
 * It stands in for govuk-frontend's own, which also sets `aria-expanded`: ARIA does not allow that on a radio.
 */
export function revealChosen(radios: Element) {
  const inputs = radios.querySelectorAll<HTMLInputElement>("input[data-aria-controls]");
  if (inputs.length === 0) return;
  reveal();
  radios.addEventListener("change", reveal);
  addEventListener("pageshow", reveal); // going back, the browser chooses again what was chosen

  function reveal() {
    for (const input of inputs) {
      const asked = document.getElementById(input.dataset.ariaControls ?? "");
      asked?.classList.toggle("govuk-radios__conditional--hidden", !input.checked);
    }
  }
}
