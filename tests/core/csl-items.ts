/** One CSL-JSON item as a reference manager writes it, and what a reader is shown of it. */
export interface CslItem {
  readonly name: string;
  readonly item: Readonly<Record<string, unknown>>;
  /** The members that the parser makes, without `id`. */
  readonly source: Readonly<Record<string, unknown>>;
  readonly english: string;
  readonly arabic: string;
}

const day = (year: number, month: number, date: number) => ({ year, month, day: date });
const at = (start: object, more: object = {}) => ({ start, uncertain: false, approximate: false, ...more });

/** After the exports of Zotero, Better BibTeX, citation-js, Crossref and Wikipedia's Citoid. */
export const cslItems: readonly CslItem[] = [
  {
    name: 'a newspaper article, as Zotero writes it',
    item: { id: 'http://zotero.org/users/1/items/ABCD1234', type: 'article-newspaper', abstract: '…', 'container-title': 'The Example Times', ISSN: '0140-0460', language: 'en-GB', section: 'News', source: 'Library Catalog', title: 'The harbour <i>Anselma</i> left', 'title-short': 'The harbour', URL: 'https://times.example/harbour', author: [{ family: 'Kim', given: 'Ha-na' }], accessed: { 'date-parts': [['2024', 5, 18]] }, issued: { 'date-parts': [['2023', 9, 17]] } },
    source: { type: 'article-newspaper', title: 'The harbour Anselma left', authors: ['Ha-na Kim'], container: 'The Example Times', issued: at(day(2023, 9, 17)), accessed: at(day(2024, 5, 18)), url: 'https://times.example/harbour', language: 'en-GB' },
    english: 'Ha-na Kim, The Example Times, The harbour Anselma left, 17 September 2023. Newspaper',
    arabic: 'Ha-na Kim، The Example Times، The harbour Anselma left، 17 سبتمبر 2023. صحيفة',
  },
  {
    name: 'a journal article of many authors, as Crossref writes it',
    item: { type: 'article-journal', DOI: '10.1038/S41586-020-2649-2', title: 'Array programming with <span class="nocase">NumPy</span>', 'container-title': 'Nature', 'container-title-short': 'Nature', page: '357-362', volume: '585', issue: '7825', author: [{ given: 'Charles R.', family: 'Harris', sequence: 'first', affiliation: [] }, { given: 'K. Jarrod', family: 'Millman' }, { given: 'Stéfan J.', family: 'van der Walt' }, { given: 'Ralf', family: 'Gommers' }], issued: { 'date-parts': [[2020, 9, 16]] } },
    source: { type: 'article-journal', title: 'Array programming with NumPy', authors: ['Charles R. Harris', 'K. Jarrod Millman', 'Stéfan J. van der Walt', 'Ralf Gommers'], container: 'Nature', issued: at(day(2020, 9, 16)), url: 'https://doi.org/10.1038/S41586-020-2649-2', page: '357-362' },
    english: 'Charles R. Harris and others, Nature, Array programming with NumPy, pp. 357-362, 16 September 2020. Journal',
    arabic: 'Charles R. Harris وآخرون، Nature، Array programming with NumPy، ص 357-362، 16 سبتمبر 2020. مقالة محكّمة',
  },
  {
    name: 'a journal article of three authors',
    item: { type: 'article-journal', title: 'CO<sub>2</sub> and H<sub>2</sub>O in <b>ports</b>', 'container-title': 'Annals of Ports', author: [{ family: 'Diallo', given: 'Awa' }, { family: 'Nowak', given: 'Jan' }, { family: 'Okafor', given: 'Chidi' }], issued: { 'date-parts': [[2021]] }, page: 'e12', DOI: 'https://dx.doi.org/10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O' },
    source: { type: 'article-journal', title: 'CO2 and H2O in ports', authors: ['Awa Diallo', 'Jan Nowak', 'Chidi Okafor'], container: 'Annals of Ports', issued: at({ year: 2021 }), url: 'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O', page: 'e12' },
    english: 'Awa Diallo, Jan Nowak and Chidi Okafor, Annals of Ports, CO2 and H2O in ports, p. e12, 2021. Journal',
    arabic: 'Awa Diallo وJan Nowak وChidi Okafor، Annals of Ports، CO2 and H2O in ports، ص e12، 2021. مقالة محكّمة',
  },
  {
    name: 'a magazine article by two',
    item: { type: 'article-magazine', title: 'Ships in fog', 'container-title': 'Sea Monthly', author: [{ family: 'Nowak', given: 'Jan' }, { family: 'Diallo', given: 'Awa' }], issued: { 'date-parts': [[2019, 3]] }, page: '12' },
    source: { type: 'article-magazine', title: 'Ships in fog', authors: ['Jan Nowak', 'Awa Diallo'], container: 'Sea Monthly', issued: at({ year: 2019, month: 3 }), page: '12' },
    english: 'Jan Nowak and Awa Diallo, Sea Monthly, Ships in fog, p. 12, March 2019. Magazine',
    arabic: 'Jan Nowak وAwa Diallo، Sea Monthly، Ships in fog، ص 12، مارس 2019. مجلة',
  },
  {
    name: 'a book with a particle, as Better BibTeX writes it',
    item: { id: 'beethoven1803', type: 'book', title: 'Letters', publisher: 'Breitkopf', 'publisher-place': 'Leipzig', author: [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }], issued: { 'date-parts': [[1803]], circa: true } },
    source: { type: 'book', title: 'Letters', authors: ['Ludwig van Beethoven'], publisher: 'Breitkopf', issued: at({ year: 1803 }, { approximate: true }) },
    english: 'Ludwig van Beethoven, Breitkopf, Letters, about 1803. Book',
    arabic: 'Ludwig van Beethoven، Breitkopf، Letters، نحو 1803. كتاب',
  },
  {
    name: 'a book with a French particle and a suffix',
    item: { type: 'book', title: 'Mémoires', publisher: 'Gallimard', author: [{ family: 'Artagnan', given: 'Charles', 'dropping-particle': "d'" }, { family: 'King', given: 'Martin Luther', suffix: 'Jr.', 'comma-suffix': true }], issued: { 'date-parts': [['1968']] } },
    source: { type: 'book', title: 'Mémoires', authors: ["Charles d'Artagnan", 'Martin Luther King, Jr.'], publisher: 'Gallimard', issued: at({ year: 1968 }) },
    english: "Charles d'Artagnan and Martin Luther King, Jr., Gallimard, Mémoires, 1968. Book",
    arabic: "Charles d'Artagnan وMartin Luther King, Jr.، Gallimard، Mémoires، 1968. كتاب",
  },
  {
    name: 'a book whose suffix stands in the given name',
    item: { type: 'book', title: 'Strength to Love', publisher: 'Harper', author: [{ family: 'King', given: 'Martin Luther, Jr.', 'parse-names': true }], issued: { 'date-parts': [[1963]] } },
    source: { type: 'book', title: 'Strength to Love', authors: ['Martin Luther King Jr.'], publisher: 'Harper', issued: at({ year: 1963 }) },
    english: 'Martin Luther King Jr., Harper, Strength to Love, 1963. Book',
    arabic: 'Martin Luther King Jr.، Harper، Strength to Love، 1963. كتاب',
  },
  {
    name: 'a Korean book',
    item: { type: 'book', title: '항구', publisher: '창비', language: 'ko', author: [{ family: '김', given: '하나' }], issued: { 'date-parts': [[2022, 1]] } },
    source: { type: 'book', title: '항구', authors: ['김하나'], publisher: '창비', issued: at({ year: 2022, month: 1 }), language: 'ko' },
    english: '김하나, 창비, 항구, January 2022. Book',
    arabic: '김하나، 창비، 항구، يناير 2022. كتاب',
  },
  {
    name: 'a Chinese name in Latin letters',
    item: { type: 'book', title: 'Ports', publisher: 'Foreign Languages Press', author: [{ family: 'Li', given: 'Wei', 'static-ordering': true }], issued: { 'date-parts': [[1999]] } },
    source: { type: 'book', title: 'Ports', authors: ['Li Wei'], publisher: 'Foreign Languages Press', issued: at({ year: 1999 }) },
    english: 'Li Wei, Foreign Languages Press, Ports, 1999. Book',
    arabic: 'Li Wei، Foreign Languages Press، Ports، 1999. كتاب',
  },
  {
    name: 'a chapter, with editors',
    item: { type: 'chapter', title: 'Tides', 'container-title': 'The Sea: A Handbook', editor: [{ family: 'Roe', given: 'Jane' }], author: [{ family: 'Stone', given: 'Ann' }], page: '33–48', publisher: 'Example Press', issued: { 'date-parts': [[2001, 0, 0]] } },
    source: { type: 'chapter', title: 'Tides', authors: ['Ann Stone'], container: 'The Sea: A Handbook', publisher: 'Example Press', issued: at({ year: 2001 }), page: '33–48' },
    english: 'Ann Stone, The Sea: A Handbook, Tides, pp. 33–48, 2001. Chapter',
    arabic: 'Ann Stone، The Sea: A Handbook، Tides، ص 33–48، 2001',
  },
  {
    name: 'a book that has editors alone',
    item: { type: 'book', title: 'The Sea', author: [], editor: [{ family: 'Roe', given: 'Jane' }], publisher: 'Example Press', issued: { raw: '2001-05' } },
    source: { type: 'book', title: 'The Sea', authors: ['Jane Roe'], publisher: 'Example Press', issued: at({ year: 2001, month: 5 }) },
    english: 'Jane Roe, Example Press, The Sea, May 2001. Book',
    arabic: 'Jane Roe، Example Press، The Sea، مايو 2001. كتاب',
  },
  {
    name: 'a report by the body that publishes it',
    item: { type: 'report', title: 'Harbour register 2023', author: [{ literal: 'Port of Serrin' }], publisher: 'Port of Serrin', genre: 'Register', number: '7', issued: { 'date-parts': [[2023, 9, 17]] }, URL: ' https://port.example/register 2023 ' },
    source: { type: 'report', genre: 'Register', title: 'Harbour register 2023', authors: ['Port of Serrin'], publisher: 'Port of Serrin', issued: at(day(2023, 9, 17)), url: 'https://port.example/register%202023' },
    english: 'Port of Serrin, Harbour register 2023, 17 September 2023. Register',
    arabic: 'Port of Serrin، Harbour register 2023، 17 سبتمبر 2023. Register',
  },
  {
    name: 'a web page without an author and date',
    item: { type: 'webpage', title: 'Opening hours', 'container-title': 'port.example', URL: 'https://port.example/hours', accessed: { 'date-parts': [[2024, 5, 18]] } },
    source: { type: 'webpage', title: 'Opening hours', authors: [], container: 'port.example', accessed: at(day(2024, 5, 18)), url: 'https://port.example/hours' },
    english: 'port.example, Opening hours. Webpage',
    arabic: 'port.example، Opening hours. صفحة ويب',
  },
  {
    name: 'a web page without anything but its address',
    item: { type: 'webpage', URL: 'https://www.port.example/hours' },
    source: { type: 'webpage', authors: [], url: 'https://www.port.example/hours' },
    english: 'port.example. Webpage',
    arabic: 'port.example. صفحة ويب',
  },
  {
    name: 'a blog post',
    item: { type: 'post-weblog', title: 'What I saw', 'container-title': 'Harbour notes', author: [{ family: 'Stone', given: 'Ann' }], issued: { raw: '2024-05-18' } },
    source: { type: 'post-weblog', title: 'What I saw', authors: ['Ann Stone'], container: 'Harbour notes', issued: at(day(2024, 5, 18)) },
    english: 'Ann Stone, Harbour notes, What I saw, 18 May 2024. Weblog',
    arabic: 'Ann Stone، Harbour notes، What I saw، 18 مايو 2024',
  },
  {
    name: 'a post in a social network',
    item: { type: 'post', title: 'The ship is in', 'container-title': 'Mastodon', author: [{ literal: '@harbour' }], issued: { literal: '2024-01-04' } },
    source: { type: 'post', title: 'The ship is in', authors: ['@harbour'], container: 'Mastodon', issued: at(day(2024, 1, 4)) },
    english: '@harbour, Mastodon, The ship is in, 4 January 2024. Post',
    arabic: '@harbour، Mastodon، The ship is in، 4 يناير 2024. منشور',
  },
  {
    name: 'a court’s decision',
    item: { type: 'legal_case', title: 'Serrin v. Anselma', authority: 'High Court', number: '[2023] EWHC 7', issued: { 'date-parts': [[2023, 11, 2]] } },
    source: { type: 'legal_case', title: 'Serrin v. Anselma', authors: [], publisher: 'High Court', issued: at(day(2023, 11, 2)) },
    english: 'High Court, Serrin v. Anselma, 2 November 2023. Legal case',
    arabic: 'High Court، Serrin v. Anselma، 2 نوفمبر 2023. حكم قضائي',
  },
  {
    name: 'a law',
    item: { type: 'legislation', title: 'Harbours Act 1847', issued: { 'date-parts': [[1847]] }, 'chapter-number': '27' },
    source: { type: 'legislation', title: 'Harbours Act 1847', authors: [], issued: at({ year: 1847 }) },
    english: 'Harbours Act 1847, 1847. Legislation',
    arabic: 'Harbours Act 1847، 1847. قانون',
  },
  {
    name: 'a hearing before a committee',
    item: { type: 'hearing', title: 'Safety of ports', authority: 'Transport Committee', issued: { 'date-parts': [[2022, 6, 8]] } },
    source: { type: 'hearing', title: 'Safety of ports', authors: [], publisher: 'Transport Committee', issued: at(day(2022, 6, 8)) },
    english: 'Transport Committee, Safety of ports, 8 June 2022. Hearing',
    arabic: 'Transport Committee، Safety of ports، 8 يونيو 2022. جلسة استماع',
  },
  {
    name: 'a data set over years',
    item: { type: 'dataset', title: 'Draughts', publisher: 'Zenodo', DOI: 'doi:10.5281/ZENODO.1234', author: [{ literal: 'Port of Serrin' }, { family: 'Kim', given: 'Ha-na' }], issued: { 'date-parts': [[2019, 1], [2023, 12]] } },
    source: { type: 'dataset', title: 'Draughts', authors: ['Port of Serrin', 'Ha-na Kim'], publisher: 'Zenodo', issued: at({ year: 2019, month: 1 }, { end: { year: 2023, month: 12 } }), url: 'https://doi.org/10.5281/ZENODO.1234' },
    english: 'Port of Serrin and Ha-na Kim, Zenodo, Draughts, January 2019 – December 2023. Dataset',
    arabic: 'Port of Serrin وHa-na Kim، Zenodo، Draughts، يناير 2019 – ديسمبر 2023. بيانات',
  },
  {
    name: 'an interview',
    item: { type: 'interview', title: 'The captain speaks', author: [{ family: 'حداد', given: 'ليلى' }], interviewer: [{ family: 'Kim', given: 'Ha-na' }], 'container-title': 'Radio Serrin', issued: { 'date-parts': [[2024, 2, 29]] } },
    source: { type: 'interview', title: 'The captain speaks', authors: ['ليلى حداد'], container: 'Radio Serrin', issued: at(day(2024, 2, 29)) },
    english: 'ليلى حداد, Radio Serrin, The captain speaks, 29 February 2024. Interview',
    arabic: 'ليلى حداد، Radio Serrin، The captain speaks، 29 فبراير 2024. مقابلة',
  },
  {
    name: 'a film',
    item: { type: 'motion_picture', title: 'The Pier', director: [{ family: 'Nowak', given: 'Jan' }], publisher: 'Example Films', issued: { 'date-parts': [[1972]] } },
    source: { type: 'motion_picture', title: 'The Pier', authors: ['Jan Nowak'], publisher: 'Example Films', issued: at({ year: 1972 }) },
    english: 'Jan Nowak, Example Films, The Pier, 1972. Motion picture',
    arabic: 'Jan Nowak، Example Films، The Pier، 1972',
  },
  {
    name: 'an episode of a broadcast',
    item: { type: 'broadcast', title: 'Night tide', 'container-title': 'The World Tonight', publisher: 'BBC', host: [{ family: 'Roe', given: 'Jane' }], issued: { 'date-parts': [[2024, 3, 1]] } },
    source: { type: 'broadcast', title: 'Night tide', authors: ['Jane Roe'], container: 'The World Tonight', publisher: 'BBC', issued: at(day(2024, 3, 1)) },
    english: 'Jane Roe, The World Tonight, Night tide, 1 March 2024. Broadcast',
    arabic: 'Jane Roe، The World Tonight، Night tide، 1 مارس 2024. بثّ',
  },
  {
    name: 'a thesis of a season',
    item: { type: 'thesis', genre: 'PhD thesis', title: 'On <span style="font-variant:small-caps;">ports</span>', publisher: 'University of Serrin', author: [{ family: 'Stone', given: 'Ann' }], issued: { 'date-parts': [[2016]], season: 'spring' } },
    source: { type: 'thesis', genre: 'PhD thesis', title: 'On ports', authors: ['Ann Stone'], publisher: 'University of Serrin', issued: at({ year: 2016 }) },
    english: 'Ann Stone, University of Serrin, On ports, 2016. PhD thesis',
    arabic: 'Ann Stone، University of Serrin، On ports، 2016. PhD thesis',
  },
  {
    name: 'a paper of a season written as a month',
    item: { type: 'paper-conference', title: 'Cranes', 'container-title': 'Proceedings of Ports', author: [{ family: 'Diallo', given: 'Awa' }, { literal: 'others' }], issued: { 'date-parts': [['2018', '22']] }, page: 3 },
    source: { type: 'paper-conference', title: 'Cranes', authors: ['Awa Diallo', 'others'], container: 'Proceedings of Ports', issued: at({ year: 2018 }), page: '3' },
    english: 'Awa Diallo and others, Proceedings of Ports, Cranes, p. 3, 2018. Paper conference',
    arabic: 'Awa Diallo وآخرون، Proceedings of Ports، Cranes، ص 3، 2018',
  },
  {
    name: 'a map of a doubtful year',
    item: { type: 'map', title: 'The bay', publisher: 'Admiralty', issued: '1790?' },
    source: { type: 'map', title: 'The bay', authors: [], publisher: 'Admiralty', issued: at({ year: 1790 }, { uncertain: true }) },
    english: 'Admiralty, The bay, 1790, uncertain. Map',
    arabic: 'Admiralty، The bay، 1790 (غير مؤكد). خريطة',
  },
  {
    name: 'a speech, with a date as text',
    item: { type: 'speech', title: 'To the dockers', author: [{ family: 'Roe', given: 'Jane' }], 'event-title': 'Dockers’ day', issued: '2023-05-01' },
    source: { type: 'speech', title: 'To the dockers', authors: ['Jane Roe'], issued: at(day(2023, 5, 1)) },
    english: 'Jane Roe, To the dockers, 1 May 2023. Speech',
    arabic: 'Jane Roe، To the dockers، 1 مايو 2023. خطاب',
  },
  {
    name: 'a treaty of an early year',
    item: { type: 'treaty', title: 'Treaty of Serrin', issued: { 'date-parts': [['843']] } },
    source: { type: 'treaty', title: 'Treaty of Serrin', authors: [], issued: at({ year: 843 }) },
    english: 'Treaty of Serrin, 843. Treaty',
    arabic: 'Treaty of Serrin، 843. معاهدة',
  },
  {
    name: 'a patent of several inventors',
    item: { type: 'patent', title: 'Crane with x<sup>2</sup> arms', author: [{ family: 'A', given: 'B.' }, { family: 'C', given: 'D.' }, { family: 'E', given: 'F.' }, { family: 'G', given: 'H.' }, { family: 'I', given: 'J.' }], authority: 'European Patent Office', number: 'EP 1', issued: { 'date-parts': [[2010, 10, 10]] } },
    source: { type: 'patent', title: 'Crane with x2 arms', authors: ['B. A', 'D. C', 'F. E', 'H. G', 'J. I'], publisher: 'European Patent Office', issued: at(day(2010, 10, 10)) },
    english: 'B. A and others, European Patent Office, Crane with x2 arms, 10 October 2010. Patent',
    arabic: 'B. A وآخرون، European Patent Office، Crane with x2 arms، 10 أكتوبر 2010',
  },
  {
    name: 'a letter',
    item: { type: 'personal_communication', author: [{ family: 'Stone', given: 'Ann' }], issued: { 'date-parts': [[2024, 5]] } },
    source: { type: 'personal_communication', authors: ['Ann Stone'], issued: at({ year: 2024, month: 5 }) },
    english: 'Ann Stone, May 2024. Personal communication',
    arabic: 'Ann Stone، مايو 2024. مراسلة',
  },
  {
    name: 'a type that CSL does not know',
    item: { type: 'podcast_episode', title: 'Deep water', author: [{ family: '', given: 'Madonna' }], issued: { 'date-parts': [[2024]] } },
    source: { type: 'podcast_episode', title: 'Deep water', authors: ['Madonna'], issued: at({ year: 2024 }) },
    english: 'Madonna, Deep water, 2024. Podcast episode',
    arabic: 'Madonna، Deep water، 2024',
  },
  {
    name: 'an encyclopaedia’s entry without a type and author',
    item: { title: 'Draught (hull)', 'container-title': 'Wikipedia', issued: 2024 },
    source: { title: 'Draught (hull)', authors: [], container: 'Wikipedia', issued: at({ year: 2024 }) },
    english: 'Wikipedia, Draught (hull), 2024',
    arabic: 'Wikipedia، Draught (hull)، 2024',
  },
];
