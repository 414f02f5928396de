import type { Span } from '../model/span.ts';

/** A stretch of a page that leads to a place in a file. */
export interface PageLink extends Span {
  readonly path: string;
  readonly target: Span;
}

/** A part of a line: words, or words that lead somewhere. */
type Part = string | { readonly text: string; readonly path: string; readonly target: Span };

/** A page of Markdown that is read beside an editor, with links into files. Offsets are into its text. */
export class Page {
  text = '';
  readonly links: PageLink[] = [];

  line(...parts: readonly Part[]): this {
    for (const part of parts) {
      const start = this.text.length;
      this.text += typeof part === 'string' ? part : part.text;
      if (typeof part !== 'string') this.links.push({ start, end: this.text.length, path: part.path, target: part.target });
    }
    this.text += '\n';
    return this;
  }

  heading(title: string): this {
    return this.line().line(`## ${title}`).line();
  }
}
