import { theme as antdTheme, type ThemeConfig } from 'antd'
import { token, type Theme } from '../ui/theme.ts'

/** antd's theme, from the same tokens as everything else. Called again when the theme changes. */
export function deskTheme(theme: Theme): ThemeConfig {
  return {
    // Not antd's compact algorithm: it sets text in 12 px. Density comes from the paddings below.
    algorithm: theme === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: token('accent'),
      colorInfo: token('accent'),
      colorLink: token('accent'),
      colorSuccess: token('done'),
      colorWarning: token('soon'),
      colorError: token('lapsed'),
      colorText: token('ink'),
      colorTextSecondary: token('ink-quiet'),
      colorTextTertiary: token('ink-quiet'),
      colorTextPlaceholder: token('ink-quiet'),
      colorTextLightSolid: token('on-accent'),
      colorBgLayout: token('ground'),
      colorBgContainer: token('surface'),
      colorBgElevated: token('surface'),
      colorBorder: token('line-strong'),
      colorBorderSecondary: token('line'),
      borderRadius: 6,
      fontSize: 14,
      controlHeight: 32,
      fontFamily: token('font'),
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
    components: {
      Layout: {
        headerBg: token('surface'),
        bodyBg: token('ground'),
        headerPadding: '0 16px',
      },
      Table: {
        headerBg: token('sunken'),
        rowHoverBg: token('accent-tint'),
        cellPaddingBlock: 8,
        cellPaddingInline: 12,
      },
    },
  }
}
