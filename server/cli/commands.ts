import type { Command } from './command.ts'

/** The commands, in the order the usage lists them. */
export const commands: readonly Command[] = [
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
]
