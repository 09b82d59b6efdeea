/* Schannel, socket and heap as a script: each test says what the calls of a sample return, and looks at what it did.
   Included before a sample, whose own includes then find their headers already read. */
#define SECURITY_WIN32
#define SCHANNEL_USE_BLACKLISTS
#include <winsock2.h>
#include <ws2tcpip.h>
#include <subauth.h>
#include <security.h>
#include <schannel.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ALL_FLAGS (ISC_RET_CONFIDENTIALITY | ISC_RET_REPLAY_DETECT | ISC_RET_SEQUENCE_DETECT | STREAM_FLAG)
/* How long the input of a call must be. */
#define BYTES(count) ((count) + 1)
#define ANY 0xffffffff

/* One answer of the handshake function or of DecryptMessage, in the order in which they are called. */
struct answer {
    SECURITY_STATUS status;
    ULONG granted;     /* handshake: flags */
    const char *token; /* handshake: what is to be sent */
    const char *alert;
    ULONG extra;       /* bytes of the input that are left, as a SECBUFFER_EXTRA */
    const char *data;  /* DecryptMessage: what was in the record */
    ULONG input;       /* BYTES(n) or ANY; 0 ends the script */
};

static struct {
    const char *name;
    const struct answer *answers;
    const char *const *reads; /* what recv returns; an empty string: the connection is gone */
    char sent[512], written[64];
    int allocated, contexts, wrong, supplied;
} script;

static int failures;

static void expect(BOOL right, const char *what)
{
    if (right) return;
    printf("%s: %s\n", script.name, what);
    failures++;
}

static void fill(SecBuffer *buffer, const char *text)
{
    if (!text) return;
    buffer->cbBuffer = (ULONG)strlen(text);
    buffer->pvBuffer = malloc(buffer->cbBuffer + 1);
    strcpy(buffer->pvBuffer, text);
    script.allocated++;
}

static const struct answer *next(const SecBufferDesc *input)
{
    static const struct answer none = { .status = SEC_E_INVALID_HANDLE, .input = ANY };
    const struct answer *answer = script.answers->input ? script.answers++ : &none;
    ULONG length = input ? input->pBuffers[0].cbBuffer : 0;
    if (answer == &none) script.wrong++;
    if (answer->input != ANY && answer->input != length + 1) script.wrong++;
    return answer;
}

static SECURITY_STATUS shake(PSecBufferDesc input, PSecBufferDesc output, PCtxtHandle old,
    PCtxtHandle context, PULONG granted)
{
    const struct answer *answer = next(input);
    if (output->cBuffers != 2 || output->pBuffers[1].BufferType != SECBUFFER_ALERT) script.wrong++;
    if (!context) script.wrong++;
    if (!old && answer->status >= 0) script.contexts++;
    if (input && answer->extra) {
        input->pBuffers[1].BufferType = SECBUFFER_EXTRA;
        input->pBuffers[1].cbBuffer = answer->extra;
    }
    fill(&output->pBuffers[0], answer->token);
    fill(&output->pBuffers[1], answer->alert);
    *granted = answer->granted;
    return answer->status;
}

static SECURITY_STATUS stub_decrypt(PSecBufferDesc message)
{
    const struct answer *answer = next(message);
    SecBuffer *b = message->pBuffers;
    if (message->cBuffers != 4) script.wrong++;
    if (answer->status == SEC_E_INCOMPLETE_MESSAGE) return answer->status;
    if (answer->data) {
        BYTE *start = b[0].pvBuffer;
        b[0].BufferType = SECBUFFER_STREAM_HEADER;
        b[0].cbBuffer = 1;
        b[1].BufferType = SECBUFFER_DATA;
        b[1].pvBuffer = start + 1;
        b[1].cbBuffer = (ULONG)strlen(answer->data);
        memcpy(start + 1, answer->data, b[1].cbBuffer);
    }
    if (answer->extra) {
        b[3].BufferType = SECBUFFER_EXTRA;
        b[3].cbBuffer = answer->extra;
    }
    return answer->status;
}

static SECURITY_STATUS stub_encrypt(PSecBufferDesc message)
{
    return message->pBuffers[1].BufferType == SECBUFFER_DATA ? SEC_E_OK : SEC_E_INVALID_TOKEN;
}

static SECURITY_STATUS stub_sizes(void *buffer)
{
    *(SecPkgContext_StreamSizes *)buffer = (SecPkgContext_StreamSizes){ .cbMaximumMessage = 4, .cBuffers = 4 };
    return SEC_E_OK;
}

static SECURITY_STATUS stub_free(void *bytes)
{
    script.allocated--;
    free(bytes);
    return SEC_E_OK;
}

static SECURITY_STATUS stub_delete(void)
{
    script.contexts--;
    return SEC_E_OK;
}

static int stub_send(const char *bytes, int count)
{
    strncat(script.sent, bytes, (size_t)count);
    return count;
}

static inline size_t stub_write(const char *bytes, size_t count)
{
    strncat(script.written, bytes, count);
    return count;
}

static int stub_recv(char *bytes)
{
    const char *text = *script.reads ? *script.reads++ : "";
    strcpy(bytes, text);
    return (int)strlen(text);
}

#undef AcquireCredentialsHandleA
#undef InitializeSecurityContextA
#undef QueryContextAttributesA
#define AcquireCredentialsHandleA(name, package, use, id, choice, key, argument, handle, time) \
    ((void)(choice), (void)(handle), SEC_E_OK)
#define InitializeSecurityContextA(cred, old, host, flags, r1, rep, in, r2, new, out, granted, time) \
    (script.supplied = ((flags) & ISC_REQ_USE_SUPPLIED_CREDS) != 0, (void)(cred), \
     shake(in, out, old, new, granted))
#define AcceptSecurityContext(cred, old, in, flags, rep, new, out, granted, time) \
    ((void)(cred), (void)(flags), shake(in, out, old, new, granted))
#define DecryptMessage(context, message, number, qop) stub_decrypt(message)
#define EncryptMessage(context, qop, message, number) stub_encrypt(message)
#define QueryContextAttributesA(context, attribute, buffer) stub_sizes(buffer)
#define ApplyControlToken(context, token) ((void)(token), SEC_E_OK)
#define FreeContextBuffer(bytes) stub_free(bytes)
#define DeleteSecurityContext(context) stub_delete()
#define FreeCredentialsHandle(credentials) SEC_E_OK
#define send(socket, bytes, count, flags) ((void)(socket), stub_send(bytes, count))
#define recv(socket, bytes, room, flags) ((void)(room), stub_recv(bytes))
#define fwrite(bytes, size, count, file) ((void)(file), stub_write(bytes, count))
#define main sample_main
