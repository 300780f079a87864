/** What a language says of the same things, written by hand. */
export interface LocaleSample {
  readonly tag: string;
  /** A letter of its own script. */
  readonly script: RegExp;
  /** Notes: 0, 1, 2, 3, 5, 11, 21, 100. */
  readonly notes: readonly string[];
  /** Unnamed officials: 1, 2, 3, 11. */
  readonly unnamed: readonly string[];
  /** Outlets with one origin: 2 and 5. */
  readonly origin: readonly string[];
  /** A correction that cites Example Times, and has the number 3. */
  readonly label: string;
  /** 17 September 2023 in full, and as short as in a card. */
  readonly dates: readonly [long: string, short: string];
  /** Eight months ago, and yesterday. */
  readonly ages: readonly string[];
  /** Three names as a list, and one with others. */
  readonly lists: readonly string[];
  readonly thousands: string;
}

export const localeSamples: readonly LocaleSample[] = [
  {
    tag: 'en',
    script: /[a-z]/i,
    notes: ['0 notes', '1 note', '2 notes', '3 notes', '5 notes', '11 notes', '21 notes', '100 notes'],
    unnamed: ['1 unnamed official', '2 unnamed officials', '3 unnamed officials', '11 unnamed officials'],
    origin: ['2 outlets, 1 origin.', '5 outlets, 1 origin.'],
    label: 'Note 3, correction: Example Times',
    dates: ['17 September 2023', '17 Sept 2023'],
    ages: ['8 months ago', 'yesterday'],
    lists: ['A, B and C', 'A and others'],
    thousands: '1,234',
  },
  {
    tag: 'uk',
    script: /\p{Script=Cyrillic}/u,
    notes: ['0 приміток', '1 примітка', '2 примітки', '3 примітки', '5 приміток', '11 приміток', '21 примітка', '100 приміток'],
    unnamed: ['1 неназваний посадовець', '2 неназвані посадовці', '3 неназвані посадовці', '11 неназваних посадовців'],
    origin: ['2 медіа, 1 першоджерело.', '5 медіа, 1 першоджерело.'],
    label: 'Примітка 3, виправлення: Example Times',
    dates: ['17 вересня 2023 р.', '17 вер. 2023 р.'],
    ages: ['8 місяців тому', 'учора'],
    lists: ['A, B і C', 'A і інші'],
    thousands: '1 234',
  },
  {
    tag: 'de',
    script: /[a-zäöüß]/i,
    notes: ['0 Anmerkungen', '1 Anmerkung', '2 Anmerkungen', '3 Anmerkungen', '5 Anmerkungen', '11 Anmerkungen', '21 Anmerkungen', '100 Anmerkungen'],
    unnamed: ['1 ungenannte Amtsperson', '2 ungenannte Amtspersonen', '3 ungenannte Amtspersonen', '11 ungenannte Amtspersonen'],
    origin: ['2 Medien, 1 Ursprung.', '5 Medien, 1 Ursprung.'],
    label: 'Anmerkung 3, Korrektur: Example Times',
    dates: ['17. September 2023', '17. Sept. 2023'],
    ages: ['vor 8 Monaten', 'gestern'],
    lists: ['A, B und C', 'A und andere'],
    thousands: '1.234',
  },
  {
    tag: 'fr',
    script: /[a-zà-ÿ]/i,
    notes: ['0 note', '1 note', '2 notes', '3 notes', '5 notes', '11 notes', '21 notes', '100 notes'],
    unnamed: ['1 responsable anonyme', '2 responsables anonymes', '3 responsables anonymes', '11 responsables anonymes'],
    origin: ['2 médias, 1 origine.', '5 médias, 1 origine.'],
    label: 'Note 3, correction : Example Times',
    dates: ['17 septembre 2023', '17 sept. 2023'],
    ages: ['il y a 8 mois', 'hier'],
    lists: ['A, B et C', 'A et d’autres'],
    thousands: '1 234',
  },
  {
    tag: 'es',
    script: /[a-zà-ÿ]/i,
    notes: ['0 notas', '1 nota', '2 notas', '3 notas', '5 notas', '11 notas', '21 notas', '100 notas'],
    unnamed: ['1 fuente oficial anónima', '2 fuentes oficiales anónimas', '3 fuentes oficiales anónimas', '11 fuentes oficiales anónimas'],
    origin: ['2 medios, 1 origen.', '5 medios, 1 origen.'],
    label: 'Nota 3, corrección: Example Times',
    dates: ['17 de septiembre de 2023', '17 sept 2023'],
    ages: ['hace 8 meses', 'ayer'],
    lists: ['A, B y C', 'A y otros'],
    thousands: '1234',
  },
  {
    tag: 'ar',
    script: /\p{Script=Arabic}/u,
    notes: ['0 ملاحظة', 'ملاحظة واحدة', 'ملاحظتان', '3 ملاحظات', '5 ملاحظات', '11 ملاحظة', '21 ملاحظة', '100 ملاحظة'],
    unnamed: ['مسؤول واحد لم يُذكر اسمه', 'مسؤولان لم يُذكر اسماهما', '3 مسؤولين لم تُذكر أسماؤهم', '11 مسؤولًا لم تُذكر أسماؤهم'],
    origin: ['وسيلتا إعلام، أصل واحد.', '5 وسائل إعلام، أصل واحد.'],
    label: 'ملاحظة 3، تصحيح: Example Times',
    dates: ['17 سبتمبر 2023', '17 سبتمبر 2023'],
    ages: ['قبل 8 أشهر', 'أمس'],
    lists: ['A وB وC', 'A وآخرون'],
    thousands: '1,234',
  },
  {
    tag: 'he',
    script: /\p{Script=Hebrew}/u,
    notes: ['0 הערות', 'הערה אחת', 'שתי הערות', '3 הערות', '5 הערות', '11 הערות', '21 הערות', '100 הערות'],
    unnamed: ['גורם רשמי אחד בעילום שם', 'שני גורמים רשמיים בעילום שם', '3 גורמים רשמיים בעילום שם', '11 גורמים רשמיים בעילום שם'],
    origin: ['שני כלי תקשורת, מקור ראשוני אחד.', '5 כלי תקשורת, מקור ראשוני אחד.'],
    label: 'הערה 3, תיקון: Example Times',
    dates: ['17 בספטמבר 2023', '17 בספט׳ 2023'],
    ages: ['לפני 8 חודשים', 'אתמול'],
    lists: ['A, B ו-C', 'A ואחרים'],
    thousands: '1,234',
  },
  {
    tag: 'fa',
    script: /\p{Script=Arabic}/u,
    notes: ['۰ یادداشت', '۱ یادداشت', '۲ یادداشت', '۳ یادداشت', '۵ یادداشت', '۱۱ یادداشت', '۲۱ یادداشت', '۱۰۰ یادداشت'],
    unnamed: ['۱ مقام ناشناس', '۲ مقام ناشناس', '۳ مقام ناشناس', '۱۱ مقام ناشناس'],
    origin: ['۲ رسانه، ۱ منشأ.', '۵ رسانه، ۱ منشأ.'],
    label: 'یادداشت ۳، اصلاحیه: Example Times',
    dates: ['۱۷ سپتامبر ۲۰۲۳', '۱۷ سپتامبر ۲۰۲۳'],
    ages: ['۸ ماه پیش', 'دیروز'],
    lists: ['A، B، و C', 'A و دیگران'],
    thousands: '۱٬۲۳۴',
  },
  {
    tag: 'ko',
    script: /\p{Script=Hangul}/u,
    notes: ['주석 0개', '주석 1개', '주석 2개', '주석 3개', '주석 5개', '주석 11개', '주석 21개', '주석 100개'],
    unnamed: ['익명의 당국자 1건', '익명의 당국자 2건', '익명의 당국자 3건', '익명의 당국자 11건'],
    origin: ['언론사 2곳, 최초 출처 1곳.', '언론사 5곳, 최초 출처 1곳.'],
    label: '주석 3, 정정: Example Times',
    dates: ['2023년 9월 17일', '2023년 9월 17일'],
    ages: ['8개월 전', '어제'],
    lists: ['A, B 및 C', 'A 및 그 외'],
    thousands: '1,234',
  },
  {
    tag: 'ja',
    script: /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u,
    notes: ['注0件', '注1件', '注2件', '注3件', '注5件', '注11件', '注21件', '注100件'],
    unnamed: ['匿名の当局者1件', '匿名の当局者2件', '匿名の当局者3件', '匿名の当局者11件'],
    origin: ['報道機関2社、出所は1つ。', '報道機関5社、出所は1つ。'],
    label: '注3、訂正：Example Times',
    dates: ['2023年9月17日', '2023年9月17日'],
    ages: ['8 か月前', '昨日'],
    lists: ['A、B、C', 'A、ほか'],
    thousands: '1,234',
  },
  {
    tag: 'zh-Hans',
    script: /\p{Script=Han}/u,
    notes: ['0条注释', '1条注释', '2条注释', '3条注释', '5条注释', '11条注释', '21条注释', '100条注释'],
    unnamed: ['1名匿名官员', '2名匿名官员', '3名匿名官员', '11名匿名官员'],
    origin: ['2家媒体，1个源头。', '5家媒体，1个源头。'],
    label: '注释3，更正：Example Times',
    dates: ['2023年9月17日', '2023年9月17日'],
    ages: ['8个月前', '昨天'],
    lists: ['A、B和C', 'A和其他人'],
    thousands: '1,234',
  },
];
