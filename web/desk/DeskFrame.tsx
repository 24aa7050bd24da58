import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useMemo, type ReactNode } from 'react'
import { useTheme } from '../ui/theme.ts'
import { useLanguage } from '../words/language.ts'
import { deskTheme } from './theme.ts'

/** antd writes <style> elements as it goes; they carry the nonce the server put into the page for them. */
function pageNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
}

/** Theme and language of antd, which otherwise follows neither. */
export function DeskFrame({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const theme = useTheme()
  const config = useMemo(() => deskTheme(theme), [theme])
  const nonce = useMemo(pageNonce, [])
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={config}
      button={{ autoInsertSpace: false }}
      {...(nonce !== undefined && { csp: { nonce } })}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
