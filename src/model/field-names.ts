/** A team's own names for the fields of one kind of file. */
export interface OwnNames {
  /** The field that a name stands for, by the name's normalised form. */
  readonly fields: ReadonlyMap<string, string>;
  /** How the team writes a field that it has a name for. */
  readonly written: ReadonlyMap<string, string>;
}

/** What a team calls fields: `fields:` of `rapport.yml`. */
export interface FieldNames {
  readonly personas: OwnNames;
  readonly posts: OwnNames;
  readonly calendars: OwnNames;
}

const NONE: OwnNames = { fields: new Map(), written: new Map() };

export const NO_FIELD_NAMES: FieldNames = { personas: NONE, posts: NONE, calendars: NONE };
