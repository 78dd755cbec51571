import { TmplGroup } from 'glass-easel-template-compiler'
import type { PackageFiles } from './package-files'

interface TemplateWarning {
  startLine: number
  message: string
}

/** A JS expression that holds every compiled template of the package, and what the compiler complained about. */
export function compileTemplates(files: PackageFiles): { code: string; warnings: string[] } {
  const group = new TmplGroup()
  const warnings: string[] = []
  for (const path of files.paths) {
    if (path.endsWith('.wxml')) {
      // The compiler's declaration says any[]; these two fields are documented.
      const found = group.addTmpl(path.slice(0, -'.wxml'.length), files.text(path)) as TemplateWarning[]
      warnings.push(...found.map((warning) => `${path}:${warning.startLine}: ${warning.message}`))
    } else if (path.endsWith('.wxs')) {
      group.addScript(path.slice(0, -'.wxs'.length), files.text(path))
    }
  }
  const code = group.getTmplGenObjectGroups()
  group.free()
  return { code, warnings }
}
