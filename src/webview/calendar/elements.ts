/** The element of the page with an id. What is missing is a mistake in the page. */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}.`);
  return found;
}

/** A new element with a class and children. Text is text: nothing a workspace says becomes markup. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...children: readonly (string | Node)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

export function options(select: HTMLSelectElement, all: readonly (readonly [value: string, text: string])[], chosen: string): void {
  select.replaceChildren(...all.map(([value, text]) => new Option(text, value, value === chosen, value === chosen)));
}
