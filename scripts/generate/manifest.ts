import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SETTINGS } from '../../src/server/settings.ts';

/** The parts of package.json that follow from the code: the settings and the schemas of YAML files. */
export function manifest(root: string): readonly (readonly [file: string, content: string])[] {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { contributes: Record<string, unknown> };
  const settings = Object.entries(SETTINGS).map(([name, setting]): readonly [string, object] => [`rapport.${name}`, { type: setting.type, default: setting.default, description: setting.summary }]);
  const trace = { type: 'string', enum: ['off', 'messages', 'verbose'], default: 'off', description: 'Write the messages between the editor and the Rapport server to the Output panel.' };
  manifest.contributes['configuration'] = { title: 'Rapport', properties: { ...Object.fromEntries(settings), 'rapport.trace.server': trace } };
  manifest.contributes['yamlValidation'] = [
    { fileMatch: ['rapport.yml', 'rapport.yaml'], url: './schemas/rapport.schema.json' },
    { fileMatch: ['personas/*.yml', 'personas/*.yaml', 'personas.yml'], url: './schemas/persona.schema.json' },
    { fileMatch: ['calendar/*.yml', 'calendar/*.yaml', 'calendars/*.yml', 'calendars/*.yaml', 'calendar.yml'], url: './schemas/calendar.schema.json' },
  ];
  return [['package.json', `${JSON.stringify(manifest, null, 2)}\n`]];
}
