/** What a first configuration is made from: the files that were found outside the places where Rapport looks anyway. */
export interface FirstConfig {
  readonly personas: readonly string[];
  readonly calendars: readonly string[];
}

/** A first `rapport.yml`, with a comment on everything that it could say. */
export function configTemplate({ personas, calendars }: FirstConfig): string {
  const list = (key: string, files: readonly string[], otherwise: string): string =>
    files.length === 0 ? `# ${key}: ${otherwise}` : `${key}:\n${files.map((file) => `  - ${/^[\p{L}\p{N}][\p{L}\p{N}._/ -]*(?:\/\*\*)?$/u.test(file) ? file : JSON.stringify(file)}`).join('\n')}`;
  return `# Rapport reads this file from the top of your workspace. Every setting is optional; take away the # to use one.

# Whom you write for. Without this: personas/ and personas.yml.
${list('personas', personas, '[personas/**]')}

# What you publish. Without this: posts/ and drafts/, and Markdown whose front matter names personas or channels.
# posts: [posts/**, drafts/**]

# When it goes out. Without this: calendar/, and files called content-calendar and the like.
${list('calendars', calendars, '[calendar/**]')}

# Files to leave alone.
# ignore: [posts/archive/**]

# The names that you go by, so that writing about yourselves is told from writing about your readers.
# brand: [Your Organisation]

# Your time zone, for dates that name none.
# timezone: Europe/London

# How strictly to judge: error, warning, info or off for a rule, or for a room of rules.
# rules:
#   conversation/no-prompt: warning

# Your own names for fields.
# fields:
#   personas:
#     biggest headache: pains
#   calendars:
#     drop: date
`;
}
