import type { Abbreviations } from '../language.ts';

export const ABBREVIATIONS: Abbreviations = {
  leading: String.raw`Sra?s|Sra|Srta|Dra|Dres|Dña|Profa|Lic|Licda|Arq|Excm[oa]|Ilm[oa]|Sto|Sta|p\. ?ej|p\. ?e|Avda|Av|Gral|Cnel|Fdo|Admón|Mª|Vd|Vds`,
  shortened: String.raw`Ud|Uds|etc|EE|UU|Cía|Dpto|Depto|Prov|aprox|máx|mín|tel|Tel|tfno|Ene|Abr|Ago|Set|Dic|izq|dcha`,
  numbered: String.raw`[Nn]úm|[Pp]ágs?|[Aa]rts?|[Cc]ap|[Ee]d|[Vv]ols?|[Tt]el|[Tt]fno|[Pp]za|[Cc]tra|[Kk]m`,
  starters: 'El|La|Los|Las|Un|Una|Lo|Y|Pero|Si|Sí|No|Es|Son|Está|Hay|Este|Esta|Estos|Estas|Ese|Esa|Eso|Esto|Yo|Tú|Nosotros|Nosotras|Nuestro|Nuestra|Tu|Tus|Te|Os|Nos|Se|Qué|Quién|Cómo|Cuándo|Dónde|Cuál|Por|Para|Con|En|De|A|Ya|Ahora|Hoy|Gracias|Ven|Cuéntanos',
};
