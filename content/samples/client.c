/* A TLS client on Schannel, whole: it connects, sends one HTTP request, prints the answer and closes.
   client.exe HOST PORT    (link with secur32 and ws2_32; Windows 10 1809, Server 2019 or later) */
#define SECURITY_WIN32          /* without it sspi.h stops with an error */
#define SCHANNEL_USE_BLACKLISTS /* for SCH_CREDENTIALS, which follows SCHANNEL_CRED */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <subauth.h> /* UNICODE_STRING, which schannel.h needs */
#include <security.h>
#include <schannel.h>
#include <stdio.h>
#include <stdlib.h>

/* Every flag here must have been granted in the end. With Kerberos, add ISC_REQ_MUTUAL_AUTH. */
#define WANTED (ISC_REQ_CONFIDENTIALITY | ISC_REQ_REPLAY_DETECT | ISC_REQ_SEQUENCE_DETECT | ISC_REQ_STREAM)

struct connection {
    SOCKET socket;
    char *host;        /* the name that the certificate must hold */
    CredHandle credentials;
    CtxtHandle context;
    BOOL started;      /* there is a context */
    ULONG request, granted;
    SecPkgContext_StreamSizes sizes;
    BYTE bytes[65536]; /* read from the server and not yet used */
    ULONG count;
};

static SECURITY_STATUS send_all(struct connection *c, const char *bytes, ULONG count)
{
    while (count) {
        int sent = send(c->socket, bytes, (int)count, 0);
        if (sent <= 0) return HRESULT_FROM_WIN32(ERROR_CONNECTION_ABORTED);
        bytes += sent;
        count -= sent;
    }
    return SEC_E_OK;
}

static SECURITY_STATUS read_more(struct connection *c)
{
    int room = (int)(sizeof c->bytes - c->count), received;
    if (!room) return SEC_E_INVALID_TOKEN; /* no message is as long as that */
    received = recv(c->socket, (char *)c->bytes + c->count, room, 0);
    if (received <= 0) return HRESULT_FROM_WIN32(ERROR_CONNECTION_ABORTED); /* no close_notify: cut? */
    c->count += received;
    return SEC_E_OK;
}

/* An extra buffer counts the bytes at the end of the input that were not used; without one, rest are left. */
static void keep_extra(struct connection *c, const SecBuffer *buffers, int number, ULONG rest)
{
    for (int i = 0; i < number; i++)
        if (buffers[i].BufferType == SECBUFFER_EXTRA) rest = buffers[i].cbBuffer;
    MoveMemory(c->bytes, c->bytes + c->count - rest, rest);
    c->count = rest;
}

/* One call of the handshake: gives what was read, sends what comes out, a failure's alert included. */
static SECURITY_STATUS step(struct connection *c)
{
    SecBuffer in[2] = { { c->count, SECBUFFER_TOKEN, c->bytes }, { 0, SECBUFFER_EMPTY, NULL } };
    SecBuffer out[2] = { { 0, SECBUFFER_TOKEN, NULL }, { 0, SECBUFFER_ALERT, NULL } };
    SecBufferDesc input = { SECBUFFER_VERSION, 2, in }, output = { SECBUFFER_VERSION, 2, out };
    SECURITY_STATUS sent = SEC_E_OK, status = InitializeSecurityContextA(&c->credentials,
        c->started ? &c->context : NULL, c->host, c->request, 0, 0, c->started ? &input : NULL, 0,
        &c->context, &output, &c->granted, NULL);
    if (SUCCEEDED(status)) c->started = TRUE; /* whatever the success: this context is ours to delete */
    for (int i = 0; i < 2; i++) {
        if (out[i].pvBuffer && out[i].cbBuffer && SUCCEEDED(sent))
            sent = send_all(c, out[i].pvBuffer, out[i].cbBuffer);
        if (out[i].pvBuffer) FreeContextBuffer(out[i].pvBuffer);
    }
    if (status != SEC_E_INCOMPLETE_MESSAGE && status != SEC_I_INCOMPLETE_CREDENTIALS)
        keep_extra(c, in, 2, 0); /* those two have used nothing */
    return FAILED(sent) && SUCCEEDED(status) ? sent : status;
}

/* Runs until the context is established. Returns SEC_E_OK or a failure, never another success code. */
static SECURITY_STATUS handshake(struct connection *c)
{
    for (;;) {
        SECURITY_STATUS status = step(c), more = SEC_E_OK;
        switch (status) {
        case SEC_E_OK: /* bytes that are left belong to DecryptMessage */
            if (WANTED & ~c->granted) return SEC_E_SECURITY_QOS_FAILED;
            return QueryContextAttributesA(&c->context, SECPKG_ATTR_STREAM_SIZES, &c->sizes);
        case SEC_I_CONTINUE_NEEDED:
            if (!c->count) more = read_more(c); /* first use what is there: it may be all there is */
            break;
        case SEC_E_INCOMPLETE_MESSAGE:
            more = read_more(c);
            break;
        case SEC_I_INCOMPLETE_CREDENTIALS: /* a certificate is asked for: once more, without one */
            if (c->request & ISC_REQ_USE_SUPPLIED_CREDS) return SEC_E_INCOMPLETE_CREDENTIALS;
            c->request |= ISC_REQ_USE_SUPPLIED_CREDS;
            break;
        default:
            return FAILED(status) ? status : SEC_E_INTERNAL_ERROR;
        }
        if (FAILED(more)) return more;
    }
}

static SECURITY_STATUS send_data(struct connection *c, const char *data, ULONG count)
{
    SECURITY_STATUS status = SEC_E_OK;
    BYTE *record = malloc(c->sizes.cbHeader + c->sizes.cbMaximumMessage + c->sizes.cbTrailer);
    if (!record) return SEC_E_INSUFFICIENT_MEMORY;
    while (count && status == SEC_E_OK) {
        ULONG part = min(count, c->sizes.cbMaximumMessage);
        BYTE *body = record + c->sizes.cbHeader;
        SecBuffer b[4] = {
            { c->sizes.cbHeader, SECBUFFER_STREAM_HEADER, record }, { part, SECBUFFER_DATA, body },
            { c->sizes.cbTrailer, SECBUFFER_STREAM_TRAILER, body + part }, { 0, SECBUFFER_EMPTY, NULL } };
        SecBufferDesc message = { SECBUFFER_VERSION, 4, b };
        CopyMemory(body, data, part);
        status = EncryptMessage(&c->context, 0, &message, 0);
        if (status == SEC_E_OK)
            status = send_all(c, (char *)record, b[0].cbBuffer + b[1].cbBuffer + b[2].cbBuffer);
        data += part;
        count -= part;
    }
    free(record);
    return SUCCEEDED(status) && status != SEC_E_OK ? SEC_E_INTERNAL_ERROR : status;
}

/* Writes all data to a file until the server closes: SEC_E_OK after its close_notify, else a failure. */
static SECURITY_STATUS receive_data(struct connection *c, FILE *file)
{
    for (;;) {
        SecBuffer b[4] = { { c->count, SECBUFFER_DATA, c->bytes }, { 0, SECBUFFER_EMPTY, NULL },
            { 0, SECBUFFER_EMPTY, NULL }, { 0, SECBUFFER_EMPTY, NULL } };
        SecBufferDesc message = { SECBUFFER_VERSION, 4, b };
        SECURITY_STATUS status = c->count ? DecryptMessage(&c->context, &message, 0, NULL)
                                          : SEC_E_INCOMPLETE_MESSAGE;
        if (status == SEC_E_INCOMPLETE_MESSAGE) { /* keep what is there, add to it, try again */
            status = read_more(c);
            if (FAILED(status)) return status;
            continue;
        }
        if (FAILED(status)) return status;
        for (int i = 0; i < 4; i++) {
            if (b[i].BufferType != SECBUFFER_DATA || !b[i].cbBuffer) continue;
            if (b[i].pvBuffer == c->bytes) continue; /* the input itself, not what was in it */
            if (fwrite(b[i].pvBuffer, 1, b[i].cbBuffer, file) != b[i].cbBuffer)
                return HRESULT_FROM_WIN32(ERROR_WRITE_FAULT);
        }
        /* With SEC_I_RENEGOTIATE an input left where it was is meant for the handshake, all of it. */
        if (status != SEC_I_RENEGOTIATE || b[0].BufferType != SECBUFFER_DATA) b[0].cbBuffer = 0;
        keep_extra(c, b, 4, b[0].cbBuffer);
        if (status == SEC_I_CONTEXT_EXPIRED) return SEC_E_OK; /* close_notify */
        if (status == SEC_I_RENEGOTIATE) status = handshake(c); /* TLS 1.3: a ticket or a new key */
        if (status != SEC_E_OK) return FAILED(status) ? status : SEC_E_INTERNAL_ERROR;
    }
}

/* Tells the server that no more will come, so that it need not suspect a cut. */
static SECURITY_STATUS close_notify(struct connection *c)
{
    DWORD shutdown = SCHANNEL_SHUTDOWN;
    SecBuffer token = { sizeof shutdown, SECBUFFER_TOKEN, &shutdown };
    SecBufferDesc control = { SECBUFFER_VERSION, 1, &token };
    SECURITY_STATUS status = ApplyControlToken(&c->context, &control);
    c->count = 0;
    if (status == SEC_E_OK) status = step(c);
    return FAILED(status) ? status : SEC_E_OK;
}

static SECURITY_STATUS converse(struct connection *c)
{
    SCH_CREDENTIALS choice = { .dwVersion = SCH_CREDENTIALS_VERSION,
        .dwFlags = SCH_CRED_AUTO_CRED_VALIDATION | SCH_CRED_NO_DEFAULT_CREDS | SCH_USE_STRONG_CRYPTO };
    char request[512];
    int length = snprintf(request, sizeof request,
        "GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n", c->host);
    SECURITY_STATUS closed, status = AcquireCredentialsHandleA(NULL, UNISP_NAME_A,
        SECPKG_CRED_OUTBOUND, NULL, &choice, NULL, NULL, &c->credentials, NULL);
    if (FAILED(status)) return status;
    if (length >= (int)sizeof request) status = SEC_E_TARGET_UNKNOWN;
    c->request = WANTED | ISC_REQ_ALLOCATE_MEMORY | ISC_REQ_EXTENDED_ERROR;
    if (SUCCEEDED(status)) status = handshake(c);
    if (SUCCEEDED(status)) status = send_data(c, request, (ULONG)length);
    if (SUCCEEDED(status)) status = receive_data(c, stdout);
    if (SUCCEEDED(status)) {
        closed = close_notify(c);
        if (FAILED(closed)) status = closed;
    }
    if (c->started) DeleteSecurityContext(&c->context);
    FreeCredentialsHandle(&c->credentials);
    return status;
}

static SOCKET connect_to(const char *host, const char *port)
{
    struct addrinfo hints = { .ai_socktype = SOCK_STREAM }, *found = NULL, *each;
    SOCKET s = INVALID_SOCKET;
    if (getaddrinfo(host, port, &hints, &found) != 0) return s;
    for (each = found; each && s == INVALID_SOCKET; each = each->ai_next) {
        s = socket(each->ai_family, each->ai_socktype, each->ai_protocol);
        if (s == INVALID_SOCKET || connect(s, each->ai_addr, (int)each->ai_addrlen) == 0) continue;
        closesocket(s);
        s = INVALID_SOCKET;
    }
    freeaddrinfo(found);
    return s;
}

int main(int argc, char **argv)
{
    static struct connection c;
    WSADATA wsa;
    SECURITY_STATUS status;
    if (argc != 3 || WSAStartup(MAKEWORD(2, 2), &wsa) != 0) return 2;
    c.host = argv[1];
    c.socket = connect_to(argv[1], argv[2]);
    if (c.socket == INVALID_SOCKET) {
        fprintf(stderr, "no connection: error %d\n", WSAGetLastError());
        return 2;
    }
    status = converse(&c);
    closesocket(c.socket);
    WSACleanup();
    if (FAILED(status)) fprintf(stderr, "failed: 0x%08lX\n", (unsigned long)status);
    return FAILED(status) ? 1 : 0;
}
