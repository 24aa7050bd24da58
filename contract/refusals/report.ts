import type { Sentences } from './sentences.ts'

export const reportRefusals = {
  'report.badSpan': { zh: '请填写{first}年至今年的四位年份', en: 'Give a year from {first} to this year, in four digits' },
  'report.notBegun': { zh: '{what}还没有开始，请选择较早的期间', en: '{what} has not begun: choose an earlier period' },
  'report.draftThere': { zh: '该期间已有报告{number}在起草，请打开它', en: 'Report {number} of that period is being drafted: open it' },
  'report.notGenerated': { zh: '尚未生成报告，请先生成并核对', en: 'Generate it and look at it first' },
  'report.notOver': { zh: '该期间尚未结束，请在期末以后发布', en: 'The period is not over: publish it afterwards' },
  'report.standing': { zh: '该期间已发布报告{number}，请先撤下', en: 'Report {number} of the period is published: withdraw that first' },
  'report.withdrawn': { zh: '该报告已经撤下', en: 'It was withdrawn already' },
} as const satisfies Sentences
