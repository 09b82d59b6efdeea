/** The programs and layers whose readers a cause serves; each has its name in the interface, `program.…`. */
export const PROGRAMS = [
  ...['tls', 'kerberos', 'ntlm', 'credssp', 'sspi', 'replication'],
  ...['sql-server', 'ldap', 'iis', 'winrm', 'hyper-v', 'exchange', 'remote-desktop', 'smart-card', 'network-access'],
  ...['curl', 'dotnet', 'java', 'go', 'rust', 'python', 'node'],
] as const

export type Program = (typeof PROGRAMS)[number]
