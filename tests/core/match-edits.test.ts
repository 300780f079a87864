import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeQuote } from '../../src/core/describe-quote.js';
import { indexText, type Match } from '../../src/core/index.js';
import { matchQuote } from '../../src/core/match-quote.js';

/** What an editor did to a sentence of a news article, in several languages. */
const languages = [
  {
    name: 'English',
    before: ['Nampo is the country’s main harbour on the west coast.', 'Pictures were taken from space all summer.'],
    passage: 'The ministry said on Tuesday that 1,240 containers had been unloaded since August, twice as many as a year ago.',
    light: 'The ministry said on Wednesday that 1,260 containers had been unloaded since August, twice as many as a year ago.',
    heavy: 'The defence ministry now says that some 1,300 containers have been unloaded since August, more than twice as many as in 2022.',
    after: ['It did not say what was in them.', 'Fishermen were told to stay away.'],
  },
  {
    name: 'Ukrainian',
    before: ['Порт розташований на західному узбережжі країни.', 'Знімки робили з космосу протягом усього літа.'],
    passage: 'У міністерстві повідомили, що з серпня на об’єкті розвантажили 1240 контейнерів, удвічі більше, ніж торік.',
    light: "У міністерстві уточнили, що з серпня на об'єкті розвантажили 1260 контейнерів, удвічі більше, ніж торік.",
    heavy: 'У міністерстві оборони тепер кажуть, що з серпня на об’єктах порту розвантажили близько 1300 контейнерів, більш ніж удвічі більше, ніж торік.',
    after: ['Що в них було, не повідомили.', 'Рибалкам наказали триматися подалі.'],
  },
  {
    name: 'German',
    before: ['Der Hafen liegt an der Westküste des Landes.', 'Den ganzen Sommer über entstanden Bilder aus dem All.'],
    passage: 'Das Ministerium teilte am Dienstag mit, seit August seien 1.240 Container gelöscht worden, doppelt so viele wie im Vorjahr.',
    light: 'Das Ministerium teilte am Mittwoch mit, seit August seien 1.260 Container gelöscht worden, doppelt so viele wie im Vorjahr.',
    heavy: 'Das Verteidigungsministerium teilt nun mit, seit August seien rund 1.300 Container gelöscht worden, mehr als doppelt so viele wie 2022.',
    after: ['Was darin war, blieb offen.', 'Fischer mussten sich fernhalten.'],
  },
  {
    name: 'Arabic',
    before: ['يقع الميناء على الساحل الغربي للبلاد.', 'والتقطت الصور من الفضاء طوال الصيف.'],
    passage: 'وقالت الوزارة يوم الثلاثاء إن ١٢٤٠ حاوية أفرغت في الميناء منذ شهر أغسطس، أي ضعف عددها في العام الماضي.',
    light: 'وقالت الوزارة يوم الأربعاء إن ١٢٦٠ حاوية أُفرِغَت في الميناء منذ شهر أغسطس، أي ضعف عددها في العام الماضي.',
    heavy: 'وتقول وزارة الدفاع الآن إن نحو ١٣٠٠ حاوية أفرغت في الميناء منذ أغسطس، أي أكثر من ضعف عددها في العام الماضي.',
    after: ['ولم تذكر ما كان فيها.', 'وطُلب من الصيادين الابتعاد.'],
  },
  {
    name: 'Hebrew',
    before: ['הנמל נמצא בחוף המערבי של המדינה.', 'התמונות צולמו מהחלל במשך כל הקיץ.'],
    passage: 'המשרד הודיע ביום שלישי כי מאז אוגוסט נפרקו בנמל 1,240 מכולות, פי שניים מאשר בשנה שעברה.',
    light: 'המשרד הודיע ביום רביעי כי מאז אוגוסט נפרקו בנמל 1,260 מכולות, פי שניים מאשר בשנה שעברה.',
    heavy: 'משרד הביטחון מודיע כעת כי מאז אוגוסט נפרקו בנמל כ־1,300 מכולות, יותר מפי שניים מאשר בשנה שעברה.',
    after: ['לא נמסר מה היה בהן.', 'הדייגים התבקשו להתרחק.'],
  },
  {
    name: 'Chinese',
    before: ['该港口位于该国西海岸。', '整个夏天都从太空拍摄了照片。'],
    passage: '国防部星期二表示，自八月以来，港口共卸下一千二百四十个集装箱，是去年同期的两倍。',
    light: '国防部星期三表示，自八月以来，港口共卸下一千二百六十个集装箱，是去年同期的两倍。',
    heavy: '国防部现在表示，自今年八月以来，该港口已卸下约一千三百个集装箱，是去年同期的两倍多。',
    after: ['没有说明里面是什么。', '渔民被要求远离码头。'],
  },
  {
    name: 'Japanese',
    before: ['この港は西海岸にある。', '写真は夏の間ずっと宇宙から撮影された。'],
    passage: '国防省は火曜日、八月以降に港で一二四〇個のコンテナが荷揚げされ、前年の二倍に達したと発表した。',
    light: '国防省は水曜日、八月以降に港で一二六〇個のコンテナが荷揚げされ、前年の二倍に達したと発表した。',
    heavy: '国防省によると、八月以降に港で約一三〇〇個のコンテナが荷揚げされ、前年の二倍を超えたという。',
    after: ['中身については明らかにしなかった。', '漁師は近づかないよう言われた。'],
  },
  {
    name: 'Korean',
    before: ['이 항구는 서해안에 있다.', '사진은 여름 내내 우주에서 촬영됐다.'],
    passage: '국방부는 화요일 8월 이후 항구에서 컨테이너 1240개가 하역됐으며 이는 지난해의 두 배라고 밝혔다.',
    light: '국방부는 수요일 8월 이후 항구에서 컨테이너 1260개가 하역됐으며 이는 지난해의 두 배라고 밝혔다.',
    heavy: '국방부는 이제 8월 이후 항구에서 컨테이너 약 1300개가 하역됐으며 이는 지난해의 두 배가 넘는다고 설명했다.',
    after: ['무엇이 들어 있었는지는 말하지 않았다.', '어민들은 접근하지 말라는 말을 들었다.'],
  },
  {
    name: 'Thai',
    before: ['ท่าเรือแห่งนี้อยู่บนชายฝั่งตะวันตก', 'ภาพถ่ายจากอวกาศถูกบันทึกตลอดฤดูร้อน'],
    passage: 'กระทรวงกลาโหมแถลงเมื่อวันอังคารว่ามีตู้คอนเทนเนอร์ถูกขนลงที่ท่าเรือ 1,240 ตู้ตั้งแต่เดือนสิงหาคม',
    light: 'กระทรวงกลาโหมแถลงเมื่อวันพุธว่ามีตู้คอนเทนเนอร์ถูกขนลงที่ท่าเรือ 1,260 ตู้ตั้งแต่เดือนสิงหาคม',
    heavy: 'กระทรวงกลาโหมระบุล่าสุดว่ามีตู้คอนเทนเนอร์ราว 1,300 ตู้ถูกขนลงที่ท่าเรือตั้งแต่เดือนสิงหาคมปีนี้',
    after: ['ไม่ได้บอกว่าข้างในมีอะไร', 'ชาวประมงถูกสั่งให้อยู่ห่าง'],
  },
  {
    name: 'Hindi',
    before: ['यह बंदरगाह देश के पश्चिमी तट पर है।', 'तस्वीरें पूरी गर्मी अंतरिक्ष से ली गईं।'],
    passage: 'मंत्रालय ने मंगलवार को कहा कि अगस्त से अब तक बंदरगाह पर 1,240 कंटेनर उतारे गए, जो पिछले साल से दोगुने हैं।',
    light: 'मंत्रालय ने बुधवार को कहा कि अगस्त से अब तक बंदरगाह पर 1,260 कंटेनर उतारे गए, जो पिछले साल से दोगुने हैं।',
    heavy: 'रक्षा मंत्रालय अब कहता है कि अगस्त से अब तक बंदरगाह पर करीब 1,300 कंटेनर उतारे गए, जो पिछले साल से दोगुने से भी ज़्यादा हैं।',
    after: ['यह नहीं बताया कि उनमें क्या था।', 'मछुआरों को दूर रहने को कहा गया।'],
  },
];

/** The share of the longer of two spans that both cover. */
function overlap(one: { start: number; end: number }, other: { start: number; end: number }): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return both / Math.max(one.end - one.start, other.end - other.start);
}

function found(text: string, match: Match): string {
  return match.status === 'orphan' ? match.code : `${match.status}: ${text.slice(match.start, match.end)}`;
}

describe('matchQuote, of a sentence of an edited article', () => {
  for (const { name, before, passage, light, heavy, after } of languages) {
    const original = [...before, passage, ...after].join('\n');
    const start = original.indexOf(passage);
    const target = describeQuote(indexText(original), start, start + passage.length) ?? assert.fail('It can be described');
    const match = (text: string): Match => matchQuote(indexText(text), { target });

    it(`finds it when figures and a day were corrected, in ${name}`, () => {
      const text = [...before, light, ...after].join('\n');
      assert.equal(found(text, match(text)), `approximate: ${light}`);
    });

    it(`finds it when it was rewritten, in ${name}`, () => {
      const text = [...before, heavy, ...after].join('\n');
      const place = match(text);
      const at = text.indexOf(heavy);
      assert.ok(place.status === 'approximate' && overlap(place, { start: at, end: at + heavy.length }) >= 0.8, found(text, place));
    });

    it(`finds it when it was moved, in ${name}`, () => {
      for (const text of [[passage, ...before, ...after].join('\n'), [...before, ...after, passage].join('\n')])
        assert.equal(found(text, match(text)), `exact: ${passage}`);
    });

    it(`finds it when it was corrected and moved, in ${name}`, () => {
      const text = [...after, light, ...before].join('\n');
      assert.equal(found(text, match(text)), `approximate: ${light}`);
    });

    it(`does not find it when it was deleted, in ${name}`, () => {
      for (const text of [[...before, ...after].join('\n'), before.join('\n'), after.join('\n')])
        assert.equal(found(text, match(text)), 'quote-not-found');
    });
  }
});
