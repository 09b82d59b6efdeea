/* What the C fragments of the code pages take for granted: headers, and variables with the names that they use. */
#define SECURITY_WIN32
#define SCHANNEL_USE_BLACKLISTS
#include <winsock2.h>
#include <subauth.h>
#include <security.h>
#include <schannel.h>
#include <stdlib.h>

#define CLOSED_BY_PEER 1

/* Windows has these since Windows 10; the headers of older mingw-w64 do not. */
typedef struct SspiAsyncContext SspiAsyncContext;
SECURITY_STATUS SEC_ENTRY SspiGetAsyncCallStatus(SspiAsyncContext *handle);

extern SECURITY_STATUS status;
extern CredHandle cred;
extern CtxtHandle ctx;
extern SecBufferDesc in, out;
extern SecBuffer outToken, *ext;
extern char *target, *buf, *extData;
extern ULONG flags, req, attr, attrs, tokenSize, extSize;
extern int have, len, size;
extern SOCKET sock;
extern TimeStamp expiry;
extern SspiAsyncContext *asyncContext;

void send_token(SecBufferDesc *token);
void read_token(SecBufferDesc *token);
