import type { Prose } from '../../model/prose.ts';
import type { Greeting } from '../language.ts';
import { foldedOf } from './folded.ts';
import { compile, lazily } from './patterns.ts';

const FITTING = '(?:(?:tod[oa]s|nuestr[oa]s|mis|los|las|l[oa]s|querid[oa]s|estimad[oa]s|apreciad[oa]s|fieles|amad[oa]s|l@s|tod@s) )*';
const ANYBODY = String.raw`(?:clientes?|clientas?|client@s|seguidor(?:es|as)?|seguidorxs|suscriptor(?:es|as)?|usuari[oa]s|fans|consumidor(?:es|as)|abonad[oa]s|internautas|tod[oa]s(?: (?:y todas|y todos|ustedes|vosotros|vosotras))?|tod@s|todxs|todes|gente(?: (?:bonita|linda|de facebook|de instagram))?|mundo|amig[oa]s (?:y (?:amig[oa]s|seguidores|clientes)|seguidores|clientes|de (?:facebook|instagram|twitter|linkedin|las redes))|comunidad|publico(?: en general)?|señor(?:es)?(?: y señor[ae]s| o señora)?|familia|banda|red|facebook|instagram|twitter|linkedin)`;

/** A greeting word, then words for nobody in particular, then what ends an address. */
const greeting = lazily(
  () => compile(String.raw`^[^\p{L}\p{N}¡]*(¡?)(?:(?:hola|holi|hey|saludos|buen(?:os)? dias?|buenas(?: (?:tardes|noches))?|muy buenas|feliz (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|dia|semana)|bienvenid[oa]s|atencion|que tal|hola hola)[,!]? (?:(?:muy )?buen[oa]s (?:dias|tardes|noches)[,]? )?(?:a )?|(?=(?:querid|estimad|apreciad|amad)[oa]s? ))(${FITTING}${ANYBODY}(?: y (?:seguidores|clientes|amig[oa]s|fans|todas|suscriptores))?)(?=\s*(?:[,!:.…–—-]|$|\n|\p{Extended_Pictographic}))(!?)`),
);
/** What only a business calls people. */
const named = /client|seguidor|suscriptor|usuari|consumidor|fans|abonad|internauta/;

/** A greeting opens a text; further down it is part of something quoted or reported. */
const OPENING = 3;

/** Greetings at the head of a sentence that name no one: "Queridos clientes", "¡Hola a todos!". */
export function findGreetings(prose: Prose): readonly Greeting[] {
  const found: Greeting[] = [];
  for (const sentence of prose.sentences.slice(0, OPENING)) {
    if (sentence.quoted || prose.blocks[sentence.block]?.kind !== 'paragraph') continue;
    const match = greeting().exec(foldedOf(prose).folded.slice(sentence.start, sentence.end));
    if (!match) continue;
    const [whole, opening = '', audience = '', closing = ''] = match;
    // "¡Hola a todos!" goes with both its marks; "¡Hola a todos, ya está aquí!" keeps them for what it says.
    const both = opening !== '' && closing !== '';
    const lead = whole.search(/[\p{L}\p{N}]/u) - (both ? 1 : 0);
    const start = sentence.start + lead;
    const end = sentence.start + whole.length;
    const spoken = end - closing.length;
    found.push({ start, end: both ? end : spoken, audience: prose.masked.slice(spoken - audience.length, spoken).toLowerCase(), confidence: named.test(audience) ? 0.95 : 0.8 });
  }
  return found;
}
