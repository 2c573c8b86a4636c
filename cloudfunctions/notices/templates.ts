import { templates, type Template } from '../../contracts/notices';
import { fieldTypes, fitField, type FieldType } from '../shared/fit-field';

/** A subscribe-message template as the association chose it in WeChat's back office. */
export interface ChosenTemplate {
  template: Template;
  templateId: string;
  /** Keywords for the notice's title, body and time. */
  keywords: readonly [string, string, string];
}

const variableOf = (template: Template) =>
  `WX_TEMPLATE_${template.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
const usual = ['thing1', 'thing2', 'time3'] as const;

/**
 * The environment names each template as `<template id>` or `<template id>:<title>,<body>,<time>`: keyword numbers
 * differ with what was picked from WeChat's library (docs/operations.md). Null when none is named.
 */
export function chosenTemplate(template: Template): ChosenTemplate | null {
  const [templateId = '', named = ''] = (process.env[variableOf(template)] ?? '').split(':');
  const [title, body, time] = named.split(',');
  if (!templateId) return null;
  return { template, templateId, keywords: title && body && time ? [title, body, time] : usual };
}

export const chosenTemplates = (): ChosenTemplate[] => templates.flatMap((each) => chosenTemplate(each) ?? []);

const typeOf = (keyword: string): FieldType =>
  fieldTypes.find((type) => new RegExp(`^${type}\\d+$`).test(keyword)) ?? 'thing';
/** `2026-11-20 10:05` in Asia/Shanghai. */
const clockTime = (instant: Date) =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** The values of a message, each fitted to its keyword. */
export function messageData(
  chosen: ChosenTemplate,
  notice: { title: string; body: string; at: Date },
): Record<string, string> {
  const values = [notice.title, notice.body, clockTime(notice.at)];
  return Object.fromEntries(chosen.keywords.map((keyword, i) => [keyword, fitField(typeOf(keyword), values[i] ?? '')]));
}
