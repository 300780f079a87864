import type { Locale } from './locale.js';
import { listed, nameList } from './name-list.js';

const list = nameList('ar');
const plural = new Intl.PluralRules('ar');

/** Arabic counts in six forms; the noun follows the number's. */
function counted(count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>>, other: string): string {
  const form = plural.select(count);
  const noun = forms[form] ?? other;
  return form === 'one' || form === 'two' ? noun : `${count} ${noun}`;
}

const types = new Map(
  Object.entries({
    'article-journal': 'مقالة محكّمة',
    'article-magazine': 'مجلة',
    'article-newspaper': 'صحيفة',
    book: 'كتاب',
    broadcast: 'بثّ',
    dataset: 'بيانات',
    hearing: 'جلسة استماع',
    interview: 'مقابلة',
    legal_case: 'حكم قضائي',
    legislation: 'قانون',
    map: 'خريطة',
    personal_communication: 'مراسلة',
    post: 'منشور',
    report: 'تقرير',
    speech: 'خطاب',
    treaty: 'معاهدة',
    webpage: 'صفحة ويب',
  }),
);

export const locale: Locale = {
  // Arabic newspapers of the web write European digits; `ar` alone would not.
  lang: 'ar-u-nu-latn',
  kinds: {
    source: 'المصدر',
    context: 'السياق',
    definition: 'تعريف',
    update: 'تحديث',
    correction: 'تصحيح',
  },
  attributions: {
    document: 'وثيقة',
    named: 'مصدر مسمّى',
    official: 'بيان رسمي',
    unnamed: 'مسؤولون لم تُذكر أسماؤهم',
    outlet: 'وسيلة إعلام',
    rumour: 'شائعة',
    none: 'بلا نسبة',
  },
  acts: {
    claimed: 'ادّعاء',
    confirmed: 'تأكيد',
    disputed: 'اعتراض',
    denied: 'نفي',
    corrected: 'تصحيح',
    withdrawn: 'سحب',
  },
  roles: { disputes: 'يعارض ذلك', background: 'خلفية' },
  comma: '، ',
  list,
  others: 'آخرون',
  opinion: 'رأي',
  happened: 'حدث',
  published: 'نُشر',
  checked: 'رُوجع',
  source: 'المصدر',
  archived: 'نسخة محفوظة',
  allSources: 'كل المصادر',
  close: 'إغلاق',
  previous: 'الملاحظة السابقة',
  next: 'الملاحظة التالية',
  showImage: 'عرض الصورة',
  related: 'انظر أيضًا',
  sourcesAndNotes: 'المصادر والملاحظات',
  sharedNumbers: 'للمصدر الرقم نفسه حيثما ورد.',
  notesWithoutPlace: 'ملاحظات بلا موضع',
  noCertainPlace: 'لم يعد لهذه الملاحظات موضع مؤكد في المقال.',
  backToText: 'العودة إلى النص',
  editedSince: 'عُدّل هذا المقطع لاحقًا.',
  closestWords: 'وُضعت الملاحظة بجوار أقرب الكلمات إليها.',
  noteLabel: (number, kind, source) =>
    `ملاحظة ${number}، ${kind}${source === undefined ? '' : `: ${source}`}`,
  backToPlace: (place, note) => `العودة إلى النص، ملاحظة ${note}، الموضع ${place}`,
  sourceCount: (count) =>
    `${counted(count, { one: 'مصدر واحد', two: 'مصدران', few: 'مصادر', many: 'مصدرًا' }, 'مصدر')}.`,
  typeName: (type) => types.get(type),
  page: (page) => `ص\u00a0${page}`,
  by: (name) => `من ${name}`,
  stoodAt: (quote, severalTimes) =>
    `كانت عند: «${quote}»${severalTimes ? '، وهي ترد في النص أكثر من مرة' : ''}`,
  sharedOrigin: (outlets) =>
    `${counted(outlets, { two: 'وسيلتان', few: 'وسائل', many: 'وسيلة' }, 'وسيلة')}، أصل واحد.`,
  repeats: (names, origin) => `${listed(list, names)}: نقلًا عن ${origin}.`,
  about: (date) => `نحو ${date}`,
  doubtful: (date) => `${date} (غير مؤكد)`,
};
