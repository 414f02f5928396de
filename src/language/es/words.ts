/** The words that make up most of any Spanish text, as they are written; their share tells that a text is Spanish. */
const COMMON = `a acá adónde ahí ahora al algo alguien algún alguna algunas alguno algunos allí allá ante antes aquel aquella aquí así aún aunque bien buen buena buenas bueno buenos cada casi como cómo con conmigo contigo contra cosa cosas
creo cual cuál cuáles cualquier cuando cuándo cuánta cuántas cuánto cuántos de del desde después día días dice donde dónde dos durante e el él ella ellas ellos en entonces entre era eran eres es esa esas ese eso esos esta está estaba estáis
estamos están estar estas estás este esto estos estoy fue fueron gracias ha había hace hacen hacer haces hacia haciendo han has hasta hay haya he hemos hola hoy igual incluso ir la las le les lo los luego más mañana me mejor menos mi mí mis
mientras mismo misma mucha muchas mucho muchos muy nada nadie ni ningún ninguna no nos nosotras nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para pero poco podemos poder podéis porque por primera primero pronto
puede pueden puedes pues que qué queremos quién quiénes quien quiere quieren quieres sabe sabemos saber sabes se sea sean según sea ser será serán si sí sido siempre sin sino sobre sois solo sólo somos son soy su sus suya suyo también tampoco
tan tanto te tenéis tenemos tener tengo ti tiempo tiene tienen tienes toda todas todavía todo todos tras tu tú tus tuyo un una unas uno unos usted ustedes va vamos van vas veces ver vez vos vosotras vosotros voy vuestra vuestras vuestro
vuestros y ya yo`;

/** Beyond those, words that any post may use and that say nothing about its subject. */
const NO_TOPIC = `además adiós ahora algo alguna amiga amigas amigo amigos anterior año años apenas aparte apunta apúntate aprovecha artículo ayer ayuda ayudar bajo bastante bienvenida bienvenido bienvenidos caso cerca cierto claro clase comentario
comentarios comentar comenta comparte compartir comparta compartan compartid completo conoce conocer conozco contarnos contar cuenta cuéntame cuéntanos cuéntenos cuéntennos contadnos contanos crear cree creer crees cuanto da damos dar das debe debemos debes
decir deja dejar déjanos demás dentro dicen dijo diga dime dinos diferente diferentes dime distinta distinto domingo dos él enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ejemplo embargo empezar empieza encima encontrar
enlace entrada entrar entra esas escribe escríbenos esperamos espero esté estén estuvo etc extra falta fácil favor favorita favorito fin final forma fuera general gente gran grande grandes gratis gusta gustan gustaría gustó haga hacemos hecho historia
historias hora horas idea ideas importa importante información información jueves junto juntos lado largo leemos leer leo lugar lunes llega llegar lleva llevar manera martes mayor media mejores menor mensaje mes meses miércoles minuto
minutos mira mirar modo momento mucho mundo necesita necesitas necesitamos noche noches nombre nueva nuevas nuevo nuevos número ojalá opina opinas opinan opináis opinión opiniones parece parecen parte participa participar pasa pasada pasado pasar pena pensar peor pequeña pequeño
persona personas piensa piensan piensas podría podrían podrías podrás poner ponte posible post pregunta preguntas prefiere prefieres preferís primer principio próxima próximo prueba publicación pueda puedan puedas puedo punto queda quedan queréis quería quiera quiero
quizá quizás razón recuerda respecto responde resto sábado sabéis saben sé sea segunda segundo seguir seguro semana semanas sentir ser sería siguiente sigue simple sitio suele suelen suelo suerte sueles súper tal tardes tarde tema temas tendrás tener tercera
tercero tipo tipos toda total trata tres tuve última últimas último últimos única único usa usar utilizar valor varios vea ven venid venir vengan verdad vídeo video videos viene vienen vienes viernes vista vive volver vuelta vuelve web www http https com
cuatro cinco seis siete ocho nueve diez cien mil queridos querido querida queridas estimados estimado estimadas`;

const split = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');

export const COMMON_WORDS: ReadonlySet<string> = new Set([...split(COMMON), ...split(NO_TOPIC)]);
