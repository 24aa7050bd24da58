import type { Command, RawCommand } from './command.ts'
import { importOptions } from './import-options.ts'

/** The commands, in the order the usage lists them. */
export const commands: readonly (Command | RawCommand)[] = [
  {
    name: 'migrate',
    summary: { zh: '把数据库升级到本程序的版本', en: 'bring the database to the version of this program' },
    options: {},
    run: async (given, context) => (await import('./migrate.ts')).runMigrate(given, context),
  },
  {
    name: 'backup',
    summary: {
      zh: '备份数据库和附件（运行中也可以）',
      en: 'back up the database and attachments, also while it runs',
    },
    positionals: ['TARGET'],
    options: {},
    run: async (given, context) => (await import('./backup.ts')).runBackup(given, context),
  },
  {
    name: 'restore',
    summary: { zh: '把备份恢复到空数据库', en: 'restore a backup into an empty database' },
    positionals: ['BACKUP'],
    options: {},
    run: async (given, context) => (await import('./backup.ts')).runRestore(given, context),
  },
  {
    name: 'verify',
    summary: {
      zh: '核对流转记录、存证树和附件原件；给出收据文件时离线核对收据',
      en: 'check the record, its tree and its originals; with a receipt, check that alone, offline',
    },
    positionals: ['RECEIPT?'],
    options: {
      region: { type: 'string', value: 'CODE', zh: '只核对此区划', en: 'only this region' },
      heads: { type: 'string', value: 'FILE', zh: '与另存的树根文件比对', en: 'compare with a file of heads kept elsewhere' },
    },
    run: async (given, context) => (await import('./verify.ts')).runVerify(given, context),
  },
  {
    name: 'record',
    summary: {
      zh: '存证：key 生成或者更换签名密钥、seal 立即封存、heads 写出树根文件',
      en: 'the provable record: make or change its key, seal now, or write the file of heads',
    },
    positionals: ['WHAT'],
    options: {
      region: { type: 'string', value: 'CODE', zh: '区划代码', en: 'the region' },
      reason: { type: 'string', value: 'TEXT', zh: '更换密钥的理由（公开）', en: 'why the key is changed (published)' },
      lost: {
        type: 'string',
        value: 'REASON',
        zh: '密钥丢失：公开声明新密钥及理由',
        en: 'the key is lost: declare a new one, and why, in public',
      },
    },
    run: async (given, context) => (await import('./record.ts')).runRecord(given, context),
  },
  {
    name: 'review-draw',
    summary: {
      zh: '案卷评查：用公布的名单和批次重新抽取，离线核对',
      en: 'a file review: draw again from the published list and rounds, offline',
    },
    positionals: ['LIST', 'ROUNDS'],
    options: {
      round: { type: 'string', value: 'NUMBER', zh: '只核对此批次', en: 'only this round' },
      heads: { type: 'string', value: 'FILE', zh: '与另存的树根文件比对', en: 'compare with a file of heads kept elsewhere' },
    },
    run: async (given, context) => (await import('./review-draw.ts')).runReviewDraw(given, context),
  },
  {
    name: 'clues',
    summary: { zh: '按规则查找监督线索（每晚自动进行）', en: 'look for clues by the rules, as every night does' },
    options: {
      region: { type: 'string', value: 'CODE', zh: '区划代码', en: 'the region' },
      rule: { type: 'string', value: 'RULE', zh: '只用此规则', en: 'by this rule only' },
      from: { type: 'string', value: 'DAY', zh: '自此日', en: 'from this day' },
      to: { type: 'string', value: 'DAY', zh: '至此日', en: 'to this day' },
    },
    run: async (given, context) => (await import('./clues.ts')).runClues(given, context),
  },
  {
    name: 'report',
    summary: {
      zh: '监督报告：统计一年或者一个季度，写成 PDF 或者 DOCX（不发布）',
      en: 'a supervision report: count a year or a quarter into a PDF or DOCX, without publishing',
    },
    options: {
      region: { type: 'string', value: 'CODE', zh: '区划代码', en: 'the region' },
      year: { type: 'string', value: 'YEAR', zh: '年度', en: 'the year' },
      quarter: { type: 'string', value: 'N', zh: '季度，不给为全年', en: 'the quarter; the whole year without it' },
      out: { type: 'string', value: 'FILE', zh: '写入的文件，.pdf 或者 .docx', en: 'the file to write, .pdf or .docx' },
    },
    run: async (given, context) => (await import('./report.ts')).runReport(given, context),
  },
  {
    name: 'locate',
    summary: { zh: '点落在哪个面：逐行输出编号', en: 'which polygon holds each point of a CSV' },
    raw: async (args, out) => (await import('./locate.ts')).locateCommand(args, out),
  },
  {
    name: 'deadline',
    summary: { zh: '法定期限：最后一日及其推算', en: 'a legal term: its last day and how it is counted' },
    raw: async (args, out, env) => (await import('./deadline.ts')).deadlineCommand(args, out, env),
  },
  {
    name: 'import',
    summary: {
      zh: '导入：catalogue 目录、duties 权责、items 执法事项、benchmarks 裁量基准、powers 执法权限、payments 银行缴款、calendar 日历、units 单位、grid 网格、reports 他系统案卷',
      en: 'import: catalogue, duties, items, benchmarks, powers, payments, calendar, units, grid, reports',
    },
    positionals: ['WHAT', 'FILE'],
    options: importOptions,
    run: async (given, context) => (await import('./import.ts')).runImport(given, context),
  },
  {
    name: 'demo',
    summary: { zh: '快速生成大量示范案卷', en: 'make many demonstration cases quickly' },
    options: {
      cases: { type: 'string', value: 'N', zh: '件数，最多一百万', en: 'how many, a million at most' },
      region: { type: 'string', value: 'CODE', zh: '示范区的区划代码', en: 'the demonstration region' },
      days: { type: 'string', value: 'N', zh: '分布在最近多少天', en: 'spread over the last N days' },
      seed: { type: 'string', value: 'N', zh: '随机种子', en: 'seed' },
    },
    run: async (given, context) => (await import('./demo.ts')).runDemo(given, context),
  },
  {
    name: 'bench',
    summary: {
      zh: '性能测试：portal、locate、lifecycle、list、intake、writs、clues',
      en: 'measure: portal, locate, lifecycle, list, intake, writs, clues',
    },
    positionals: ['NAME?'],
    options: { cases: { type: 'string', value: 'N', zh: '库中案卷数，缺省一百万', en: 'cases in the database, a million unless told' } },
    run: async (given, context) => (await import('../../tools/bench/run.ts')).runBench(given, context),
  },
  {
    name: 'create-client',
    summary: { zh: '新建接口用户并给出密钥', en: 'make a client of the interfaces and its key' },
    positionals: ['ID'],
    options: {
      region: { type: 'string', value: 'CODE', zh: '区划代码', en: 'the region' },
      name: { type: 'string', value: 'NAME', zh: '名称', en: 'what it is called' },
      permissions: {
        type: 'string',
        value: 'LIST',
        zh: 'report、update、updateAny，逗号分隔',
        en: 'report, update, updateAny, with commas',
      },
    },
    run: async (given, context) => (await import('./create-client.ts')).runCreateClient(given, context),
  },
  {
    name: 'export',
    summary: { zh: '导出登记簿或 matters（办件）到文件', en: 'write a register, or matters, to a file' },
    positionals: ['WHAT', 'FILE'],
    options: {
      region: { type: 'string', value: 'CODE', zh: '区划代码', en: 'the region' },
      format: { type: 'string', value: 'FORMAT', zh: 'csv、xlsx 或 geojson（areas）', en: 'csv, xlsx or geojson (areas)' },
    },
    run: async (given, context) => (await import('./export.ts')).runExport(given, context),
  },
  {
    name: 'create-admin',
    summary: {
      zh: '设立管理员（密码从终端或 GEZHI_PASSWORD 读取）',
      en: 'make an administrator (password from the terminal or GEZHI_PASSWORD)',
    },
    options: {
      region: { type: 'string', value: 'CODE', zh: '区划代码', en: 'the region' },
      name: { type: 'string', value: 'NAME', zh: '姓名', en: 'the person’s name' },
      account: { type: 'string', value: 'LOGIN', zh: '账号', en: 'the account' },
      'create-region': { type: 'string', value: '中文名/NAME', zh: '先建立此区', en: 'first make the region' },
    },
    run: async (given, context) => (await import('./create-admin.ts')).runCreateAdmin(given, context),
  },
]
