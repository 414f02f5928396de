/** A command of the palette. Its id and title are in package.json. */
export interface Command {
  readonly id: string;
  readonly execute: () => Promise<void>;
}
