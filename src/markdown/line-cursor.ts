/**
 * A place on a line that counts columns: a tab goes to the next multiple of four, and a container may take a part of it.
 * `next` is the first character that is no white space.
 */
export class LineCursor {
  at = 0;
  end = 0;
  next = 0;
  private column = 0;
  private nextColumn = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  start(at: number, end: number): void {
    this.at = at;
    this.end = end;
    this.column = 0;
    this.look();
  }

  /** Columns of white space here. */
  get indent(): number {
    return this.nextColumn - this.column;
  }

  get blank(): boolean {
    return this.next >= this.end;
  }

  /** Past at most so many columns of white space. */
  skipColumns(columns: number): void {
    const target = this.column + columns;
    while (this.column < target && this.at < this.next) {
      const stop = this.text.charCodeAt(this.at) === 9 ? this.column + 4 - (this.column % 4) : this.column + 1;
      if (stop <= target) this.at++;
      this.column = Math.min(stop, target);
    }
    this.look();
  }

  /** Past the white space and a mark of so many characters. */
  skipMark(width: number): void {
    this.at = this.next + width;
    this.column = this.nextColumn + width;
    this.look();
  }

  private look(): void {
    let column = this.column;
    let next = this.at;
    for (; next < this.end; next++) {
      const code = this.text.charCodeAt(next);
      if (code === 32) column++;
      else if (code === 9) column += 4 - (column % 4);
      else break;
    }
    this.next = next;
    this.nextColumn = column;
  }
}
