import type { Locator } from 'playwright-core';

/**
 * What is used of a page's element. The DOM's own types would come in for the whole program, and the extension's
 * sources must not lean on them: they run where there is no DOM.
 */
interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/**
 * Reads the same fields of every element. A field is a selector below the element (its texts, one a line), a selector
 * with `@attribute`, or `@attribute` of the element itself. What is not there reads as "".
 */
export function readAll<K extends string>(elements: Locator, fields: Readonly<Record<K, string>>): Promise<readonly Record<K, string>[]> {
  const wanted = Object.entries<string>(fields).map(([name, field]) => {
    const [selector = '', attribute] = field.split('@');
    return { name, selector, attribute };
  });
  // This function runs in the page, as text: it may use nothing from outside, nor give names to functions of its
  // own, since the TypeScript loader marks those with a helper that the page does not have.
  return elements.evaluateAll((found: PageElement[], of: typeof wanted) => found.map(element => Object.fromEntries(
    of.map(({ name, selector, attribute }) => [
      name,
      (selector === '' ? [element] : [...element.querySelectorAll(selector)])
        .map(part => ((attribute === undefined ? part.textContent : part.getAttribute(attribute)) ?? '').trim())
        .join('\n'),
    ]),
  ) as Record<K, string>), wanted);
}
