import type { Abbreviations } from '../language.ts';

/** None of them is a word of another language, since every text is split by all of them. */
export const ABBREVIATIONS: Abbreviations = {
  leading: String.raw`Sres|Sra|Sras|Srta|Dra|Dres|Dña|Profa|Lic|Licda|Arq|Excm[oa]|Ilm[oa]|Sto|Sta|p\. ?ej|Avda|Gral|Cnel|Fdo|Mª|Vd|Vds`,
  shortened: 'Ud|Uds|EE|UU|Cía|Dpto|Depto|aprox|máx|mín|izq|dcha',
  numbered: '[Nn]úm|[Pp]ágs?|[Aa]rts?|[Cc]ap|[Tt]el|[Tt]fno|[Cc]tra',
  starters: 'El|Los|Las|Una?|Lo|Y|Pero|Sí|Es|Está|Hay|Este|Esta|Estos|Estas|Esto|Yo|Tú|Nosotros|Nosotras|Nuestr[oa]|Te|Os|Nos|Se|Qué|Quién|Cómo|Cuándo|Dónde|Cuál|Con|En|De|Ya|Ahora|Hoy|Gracias|Ven|Cuéntanos',
};
