import { nearest } from '../../content/explain.ts';
import type { Problem } from '../../content/problem.ts';
import { headingId } from '../../markdown/heading-ids.ts';
import type { HandbookEntry } from './entry.ts';

/** Questions that promise a heading which their section does not have. */
export function checkPromisedHeadings(sections: readonly HandbookEntry[]): Problem[] {
  return sections.flatMap(({ file, data, headings }) =>
    data.questions.flatMap(({ heading }, index) => {
      if (heading === undefined || !headings || headings.some(({ id }) => id === headingId(heading)))
        return [];
      const near = nearest(
        heading,
        headings.map(({ text }) => text),
      );
      return [
        {
          file,
          field: `questions[${index + 1}].heading`,
          message: `bài không có tiêu đề nào là “${heading}”`,
          hint: near
            ? `có phải ý bạn là “${near}”?`
            : `các tiêu đề trong bài: ${headings.map(({ text }) => text).join('; ') || 'không có'}`,
        },
      ];
    }),
  );
}
