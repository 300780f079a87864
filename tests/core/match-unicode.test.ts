import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { describeQuote } from '../../src/core/describe-quote.js';
import { indexText, type Match } from '../../src/core/index.js';
import { matchQuote } from '../../src/core/match-quote.js';
import type { QuoteJson } from '../../src/core/model.js';

const nfd = (text: string): string => text.normalize('NFD');

/** A text whose passage stands between ⟦ and ⟧. */
function marked(withMarks: string): { text: string; start: number; end: number } {
  const [before = '', passage = '', after = ''] = withMarks.split(/[⟦⟧]/);
  return { text: before + passage + after, start: before.length, end: before.length + passage.length };
}

/** The quotation need not remember its context. */
function match(text: string, quote: Partial<QuoteJson> & Pick<QuoteJson, 'exact'>): Match {
  return matchQuote(indexText(text), { target: { prefix: '', suffix: '', ...quote } });
}

/** What is found, with the same marks and how sure it is, or why there is none. */
function shown(text: string, place: Match): string {
  if (place.status === 'orphan') return place.code;
  return `${place.status}: ${text.slice(0, place.start)}⟦${text.slice(place.start, place.end)}⟧${text.slice(place.end)}`;
}

describe('matchQuote, of words in any script', () => {
  /** The quotation as it is stored, without context, and the text with its passage. */
  const same = [
    { name: 'emoji around', exact: 'the port', text: '😀😀 a ⟦the port⟧ b 😀' },
    { name: 'emoji inside', exact: 'the 😀 port', text: '👍 ⟦the 😀 port⟧ 👍' },
    { name: 'a family of emoji inside', exact: 'the 👩‍👧‍👦 port', text: '👩‍👧‍👦 ⟦the 👩‍👧‍👦 port⟧ 👩‍👧‍👦' },
    { name: 'emoji with and without a variation selector', exact: 'port ☎ office', text: '☎️ ⟦port ☎️ office⟧ ☎️' },
    { name: 'emoji of a skin', exact: 'the 👍🏽 port', text: '👍🏽 ⟦the 👍🏽 port⟧ 👍🏽' },
    { name: 'mathematical letters', exact: '𝒜𝓅𝓅 was', text: '𝒜 ⟦𝒜𝓅𝓅 was⟧ 𝒜' },
    { name: 'ideographs of the second plane', exact: '𠮷野家は', text: '𠮷𠮷、⟦𠮷野家は⟧閉店𠮷' },
    { name: 'Gothic letters', exact: '𐌰𐌱𐌲 𐌳', text: '𐌴 ⟦𐌰𐌱𐌲 𐌳⟧ 𐌴' },
    { name: 'accents in parts in the text', exact: 'café fermé', text: nfd('é ⟦café fermé⟧ é') },
    { name: 'accents in parts in the quote', exact: nfd('café fermé'), text: 'é ⟦café fermé⟧ é' },
    { name: 'Vietnamese in parts', exact: 'cảng đã đóng cửa', text: nfd('ế ⟦cảng đã đóng cửa⟧ ế') },
    { name: 'Hangul in parts in the text', exact: '항구는 폐쇄됐다', text: nfd('그 ⟦항구는 폐쇄됐다⟧ 그') },
    { name: 'Hangul in parts in the quote', exact: nfd('항구는 폐쇄됐다'), text: '그 ⟦항구는 폐쇄됐다⟧ 그' },
    { name: 'a noun before its particle, in parts', exact: '컨테이너', text: nfd('그 ⟦컨테이너⟧는 도착했다') },
    { name: 'kana in parts', exact: 'ガスが', text: nfd('が、⟦ガスが⟧漏れた') },
    { name: 'half-width kana', exact: 'コンテナガス', text: 'ｶﾞ ⟦ｺﾝﾃﾅｶﾞｽ⟧ ｶﾞ' },
    { name: 'full-width letters', exact: 'ABC 123', text: '「⟦ＡＢＣ　１２３⟧」' },
    { name: 'ligatures in the text', exact: 'five official files', text: 'ﬁ ⟦ﬁve oﬃcial ﬁles⟧ ﬂ' },
    { name: 'ligatures in the quote', exact: 'ﬁve oﬃcial ﬁles', text: 'fi ⟦five official files⟧ fl' },
    { name: 'words behind a ligature', exact: 'the port', text: 'oﬃce ﬁ ⟦the port⟧' },
    { name: 'soft hyphens', exact: 'containers', text: 'a\u00adb ⟦con\u00adtain\u00aders⟧ c' },
    { name: 'joiners', exact: 'می‌خواهم', text: '\u200dاو ⟦میخواهم⟧ رفت' },
    { name: 'direction marks inside', exact: 'the port was', text: '\u200fa ⟦the \u202aport\u202c was⟧ b' },
    { name: 'isolates around a number', exact: 'עד 100 אלף', text: 'היו ⟦עד \u2066100\u2069 אלף⟧ איש' },
    { name: 'Arabic without vowel marks', exact: 'الميناء مغلق', text: 'كَانَ ⟦المِينَاءُ مُغلَقٌ⟧ أَمسِ' },
    { name: 'Arabic with vowel marks in the quote', exact: 'المِينَاءُ مُغلَقٌ', text: 'كان ⟦الميناء مغلق⟧ أمس' },
    { name: 'Arabic with tatweel', exact: 'الميناء مغلق', text: 'كـــان ⟦المينـــاء مغـــلق⟧ أمـــس' },
    { name: 'Arabic in presentation forms', exact: 'الميناء مغلق', text: 'ﻛﺎﻥ ⟦ﺍﻟﻤﻴﻨﺎﺀ ﻣﻐﻠﻖ⟧ ﺃﻣﺲ' },
    { name: 'lam with alef in one', exact: 'السلام عليكم', text: 'قال ⟦السﻼم عليكم⟧ ثم' },
    { name: 'Persian with its own digits', exact: 'در ۱۴۰۲ بسته شد', text: 'بندر ⟦در ۱۴۰۲ بسته شد⟧ بود' },
    { name: 'Hebrew with points in the text', exact: 'שלום לכם', text: 'אָמַר ⟦שָׁלוֹם לָכֶם⟧ אָז' },
    { name: 'Hebrew with points in the quote', exact: 'שָׁלוֹם לָכֶם', text: 'אמר ⟦שלום לכם⟧ אז' },
    { name: 'Hebrew with maqaf', exact: 'נמל תל-אביב', text: 'ליד ⟦נמל תל־אביב⟧ אז' },
    { name: 'Hebrew points in one with their letter', exact: 'שׁבּת', text: 'בשּׁ ⟦שׁבּת⟧ אז' },
    { name: 'Ukrainian apostrophes, typographic', exact: "об'єкт закрили", text: 'м’я ⟦об’єкт закрили⟧ м’я' },
    { name: 'Ukrainian apostrophes, as letters', exact: "об'єкт закрили", text: 'мʼя ⟦обʼєкт закрили⟧ мʼя' },
    { name: 'Ukrainian ї in parts', exact: 'їхній порт', text: nfd('її ⟦їхній порт⟧ її') },
    { name: 'Turkish i', exact: 'İstanbul limanı', text: 'ıi ⟦İstanbul limanı⟧ Iİ' },
    { name: 'Turkish İ in parts', exact: 'İstanbul limanı', text: nfd('İ ⟦İstanbul limanı⟧ İ') },
    { name: 'German ß', exact: 'die große Straße', text: 'ß ⟦die große Straße⟧ ß' },
    { name: 'German quotation marks', exact: '"Der Hafen" sei', text: '„a“ ⟦„Der Hafen“ sei⟧ zu' },
    { name: 'Greek', exact: 'το λιμάνι έκλεισε', text: nfd('ότι ⟦το λιμάνι έκλεισε⟧ χθες') },
    { name: 'Hindi with a dotted letter in one', exact: 'ज\u093cमीन पर', text: 'वह ⟦\u095bमीन पर⟧ था' },
    { name: 'Bengali in parts', exact: 'লোকজন বন্দরে', text: nfd('সে ⟦লোকজন বন্দরে⟧ ছিল') },
    { name: 'Tamil in parts', exact: 'கொடி துறைமுகம்', text: nfd('அந்த ⟦கொடி துறைமுகம்⟧ இது') },
    { name: 'Chinese inside a sentence', exact: '港口已经', text: '那个⟦港口已经⟧关闭' },
    { name: 'Japanese inside a sentence', exact: '港が閉鎖', text: '昨日の⟦港が閉鎖⟧された' },
    { name: 'Thai inside a sentence', exact: 'ถูกปิด', text: 'ท่าเรือ⟦ถูกปิด⟧แล้ว' },
    { name: 'Khmer inside a sentence', exact: 'ត្រូវបានបិទ', text: 'កំពង់ផែ⟦ត្រូវបានបិទ⟧ហើយ' },
    { name: 'Burmese inside a sentence', exact: 'ဆိပ်ကမ်း', text: 'ယမန်နေ့က⟦ဆိပ်ကမ်း⟧ပိတ်' },
    { name: 'compatibility ideographs', exact: '快樂港口', text: '那⟦快\uf914港口⟧了' },
  ];
  for (const { name, exact, text: withMarks } of same)
    it(`finds the same: ${name}`, () => {
      const { text, start, end } = marked(withMarks);
      assert.deepEqual(match(text, { exact }), { status: 'exact', start, end, score: 1 });
    });

  const others = [
    { name: 'Thai words that differ by a tone', exact: 'ม้าขาวตัว', text: 'มาขาวตัว' },
    { name: 'Turkish words that differ by a dot', exact: 'kırlı', text: 'kirli' },
    { name: 'a part of a Ukrainian word', exact: 'порт', text: 'аеропорт' },
    { name: 'a part of a Hindi word', exact: 'बंदर', text: 'बंदरगाह' },
    { name: 'a part of an Arabic word with marks', exact: 'مطار', text: 'مَطَارَات' },
    { name: 'a part of a word of mathematical letters', exact: '𝒜𝓅𝓅', text: '𝒜𝓅𝓅𝓁ℯ' },
    { name: 'a part of a Gothic word', exact: '𐌰𐌱𐌲', text: '𐌰𐌱𐌲𐌳' },
  ];
  for (const { name, exact, text } of others)
    it(`does not take for the same: ${name}`, () => assert.notEqual(match(text, { exact }).status, 'exact'));
});

describe('matchQuote, of an edited passage in any script', () => {
  /** The passage before and after, each in its surroundings. */
  const edits = [
    {
      name: 'emoji and letters of the second plane',
      before: '😀 Nobody knows. ⟦The 😀 port of 𝒜𝓅𝓅 was shut on Monday 🚢 by the police.⟧ 😀 They left.',
      after: '😀 Nobody knows. ⟦The 😀 port of 𝒜𝓅𝓅 was closed on Monday 🚢 by the police.⟧ 😀 They left.',
    },
    {
      name: 'accents in parts',
      before: 'Personne ne le sait encore. ⟦Le café près de l’école a été fermé hier à midi par la préfecture.⟧ Il a plu.',
      after: nfd('Personne ne le sait encore. ⟦Le café près de l’école a été rouvert hier à midi par la préfecture.⟧ Il a plu.'),
    },
    {
      name: 'ideographs of the second plane',
      before: '昨日、𠮷田が来た。⟦𠮷野家は月曜日に港の近くの店を閉鎖した。⟧理由は不明。',
      after: '昨日、𠮷田が来た。⟦𠮷野家は火曜日に港の近くの店を閉鎖した。⟧理由は不明。',
    },
    {
      name: 'Chinese, its first word replaced',
      before: '消息人士昨天表示。⟦政府宣布南浦港口从星期一起完全关闭两个月。⟧渔民表示反对。',
      after: '消息人士昨天表示。⟦当局宣布南浦港口从星期一起完全关闭两个月。⟧渔民表示反对。',
    },
    {
      name: 'Chinese, its last word replaced',
      before: '消息人士昨天表示。⟦政府宣布南浦港口从星期一起完全关闭两个月。⟧渔民表示反对。',
      after: '消息人士昨天表示。⟦政府宣布南浦港口从星期一起完全关闭三周。⟧渔民表示反对。',
    },
    {
      name: 'Thai',
      before: 'ไม่มีใครรู้สาเหตุ ⟦ท่าเรือนัมโพถูกปิดเมื่อวันจันทร์หลังพายุเข้าฝั่ง⟧ ชาวประมงกล่าว',
      after: 'ไม่มีใครรู้สาเหตุ ⟦ท่าเรือนัมโพถูกสั่งปิดเมื่อวันอังคารหลังพายุเข้าฝั่ง⟧ ชาวประมงกล่าว',
    },
    {
      name: 'Thai, its first sign replaced below a tone',
      before: 'ไม่มีใครรู้สาเหตุ ⟦ท่าเรือนัมโพถูกปิดเมื่อวันจันทร์หลังพายุเข้าฝั่ง⟧ ชาวประมงกล่าว',
      after: 'ไม่มีใครรู้สาเหตุ ⟦ก่าเรือนัมโพถูกปิดเมื่อวันจันทร์หลังพายุเข้าฝั่ง⟧ ชาวประมงกล่าว',
    },
    {
      name: 'Arabic that gets vowel marks',
      before: 'لم يعرف أحد السبب. ⟦كان الميناء مغلقا منذ يوم الاثنين بسبب العاصفة.⟧ وقال الصيادون ذلك.',
      after: 'لم يعرف أحد السبب. ⟦كَانَ المِينَاءُ مُغلَقًا منذ مساء الاثنين بسبب العاصفة.⟧ وقال الصيادون ذلك.',
    },
    {
      name: 'Hebrew that loses its points',
      before: 'אִישׁ לֹא יוֹדֵעַ. ⟦הַנָּמֵל נִסְגַּר בְּיוֹם שֵׁנִי בִּגְלַל הַסְּעָרָה הַגְּדוֹלָה.⟧ כָּךְ נִמְסַר.',
      after: 'איש לא יודע. ⟦הנמל נסגר ביום שלישי בגלל הסערה הגדולה.⟧ כך נמסר.',
    },
    {
      name: 'Korean in parts',
      before: '이유는 아무도 모른다. ⟦남포항은 월요일 폭풍 때문에 완전히 폐쇄됐다.⟧ 어민들이 말했다.',
      after: nfd('이유는 아무도 모른다. ⟦남포항은 화요일 폭풍 때문에 완전히 폐쇄됐다.⟧ 어민들이 말했다.'),
    },
    {
      name: 'Korean, its first word replaced',
      before: '이유는 아무도 모른다. ⟦정부는 남포항을 월요일부터 두 달 동안 폐쇄한다고 발표했다.⟧ 어민들이 말했다.',
      after: '이유는 아무도 모른다. ⟦당국이 남포항을 월요일부터 두 달 동안 폐쇄한다고 발표했다.⟧ 어민들이 말했다.',
    },
    {
      name: 'Korean, its last word replaced',
      before: '이유는 아무도 모른다. ⟦남포항을 월요일부터 두 달 동안 폐쇄한다고 정부가 발표⟧ 어민들이 말했다.',
      after: '이유는 아무도 모른다. ⟦남포항을 월요일부터 두 달 동안 폐쇄한다고 정부가 밝혔다⟧ 어민들이 말했다.',
    },
    {
      name: 'Ukrainian that gets other apostrophes',
      before: "Причина невідома. ⟦Об'єкт біля порту закрили в понеділок через п'яту бурю.⟧ Так сказали рибалки.",
      after: 'Причина невідома. ⟦Обʼєкт біля порту закрили у вівторок через пʼяту бурю.⟧ Так сказали рибалки.',
    },
    {
      name: 'soft hyphens put in everywhere',
      before: 'Nobody knows why. ⟦The containers were delivered to the harbour on Monday.⟧ They left.',
      after: 'No\u00adbody knows why. ⟦The con\u00adtain\u00aders were de\u00adliv\u00adered to the har\u00adbour on Tues\u00adday.⟧ They left.',
    },
  ];
  for (const { name, before, after } of edits)
    it(`finds it: ${name}`, () => {
      const was = marked(before);
      const is = marked(after);
      const target = describeQuote(indexText(was.text), was.start, was.end) ?? assert.fail('It can be described');
      assert.equal(shown(is.text, match(is.text, target)), `approximate: ${after}`);
    });
});

describe('matchQuote, of edited words in scripts without spaces', () => {
  const scripts = [
    { name: 'Thai', signs: ['ท่า', 'เรือ', 'ถูก', 'ปิด', 'ที่', 'นี้', 'แล้ว', 'คน', 'น้ำ', 'ชุมชน', 'ผู้', 'เจ้า'] },
    { name: 'Khmer', signs: ['កំពង់', 'ផែ', 'ត្រូវ', 'បាន', 'បិទ', 'ហើយ', 'ភ្នំ', 'ទឹក'] },
    { name: 'Japanese in parts', signs: ['カ\u3099', 'ス', 'は\u309a', 'か\u3099', '港', '閉', '鎖', 'さ', 'れ', 'た'] },
    { name: 'ideographs of the second plane', signs: ['𠮷', '𠀋', '𡈽', '港', '口', '关', '闭', '已', '经'] },
  ];
  for (const { name, signs } of scripts)
    it(`cuts no character in two, in ${name}`, () => {
      const words = (minLength: number, maxLength: number) => fc.array(fc.constantFrom(...signs), { minLength, maxLength });
      fc.assert(
        fc.property(words(5, 20), words(12, 40), words(5, 20), words(0, 3), fc.nat(), (before, passage, after, added, at) => {
          const edited = passage.toSpliced(at % passage.length, 1, ...added).join('');
          const [prefix, exact, suffix] = [before.join(''), passage.join(''), after.join('')];
          const text = prefix + edited + suffix;
          const place = match(text, { exact, prefix, suffix, rivals: [] });
          if (place.status === 'orphan') return;
          const bounds = new Set(Array.from(new Intl.Segmenter().segment(text), ({ index }) => index)).add(text.length);
          for (const bound of [place.start, place.end]) assert.ok(bounds.has(bound), `${bound} is inside a character`);
        }),
        { numRuns: 300 },
      );
    });
});

it('takes no words inside of what one sign stands for', () => {
  const target = { exact: 'ﷺ', prefix: 'ﷺa', suffix: '' };
  assert.deepEqual(matchQuote(indexText('ﷺﷺ'), { target }), { status: 'orphan', code: 'quote-not-found' });
});
