/** An element of the host page by its id, of the class that is expected; throws when it is another. */
export function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new Error(`the host page has no ${type.name} #${id}`)
  return found
}

/** Calls `act` with the value of the chosen radio of a group. */
export function onChoice(name: string, act: (value: string) => void): void {
  for (const radio of document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    radio.addEventListener('change', () => act(radio.value))
  }
}

/** Checks the radio with this value. */
export function choose(name: string, value: string): void {
  for (const radio of document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    radio.checked = radio.value === value
  }
}
