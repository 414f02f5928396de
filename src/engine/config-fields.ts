import type { FieldTable } from '../formats/keys.ts';

/** The keys of `rapport.yml`. */
export const CONFIG_FIELDS = {
  extends: { aliases: [], shape: 'list', summary: 'What this builds on: rapport:recommended (the default), rapport:strict, or .yml files of this workspace, relative to this one. Later ones win, and this file wins over all of them.' },
  posts: { aliases: [], shape: 'list', summary: 'Globs of the files that are posts. Default: posts/** and drafts/**.' },
  personas: { aliases: [], shape: 'list', summary: 'Globs of the files that define personas. Default: personas/** and personas.yml.' },
  calendars: { aliases: ['calendar'], shape: 'list', summary: 'Globs of the files that are calendars. Default: calendar/**, calendars/**, calendar.yml or .csv, and files called content-calendar, editorial-calendar, social-media-calendar and the like, in any folder.' },
  ignore: { aliases: ['exclude'], shape: 'list', summary: 'Globs of files that Rapport leaves alone.' },
  brand: { aliases: ['brands', 'we'], shape: 'list', summary: 'The names your organisation goes by, so that speaking of it counts as speaking of yourselves.' },
  timezone: { aliases: ['tz', 'time-zone'], shape: 'text', summary: 'The time zone of dates that name none, such as Europe/London.' },
  baseline: { aliases: [], shape: 'text', summary: 'The file of findings that you live with, relative to the workspace root. Default: .rapport-baseline.json, where it is there.' },
  rules: { aliases: [], shape: 'map', summary: 'A severity (error, warning, info, off) for each rule, or a mapping with severity, confidence and options. A room, such as conversation, stands for all of its rules.' },
  fields: { aliases: ['field-names'], shape: 'map', summary: "Your own names for fields, for personas, posts and calendars: their name and the field it stands for." },
  overrides: { aliases: [], shape: 'list', summary: 'Rules for some files only: a list of files (globs) with rules. Later ones win.' },
  channels: { aliases: ['networks'], shape: 'map', summary: "Your own numbers for a network, such as your Mastodon server's limit, and channels of your own." },
} as const satisfies FieldTable;

export type ConfigField = keyof typeof CONFIG_FIELDS;
