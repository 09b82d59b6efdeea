/* A TLS server on Schannel, whole: it takes one connection after another and sends back what it receives.
   server.exe SUBJECT PORT    (a part of the name in a certificate of the user's store, with its key;
   link with secur32, crypt32 and ws2_32; Windows 10 1809, Server 2019 or later) */
#define SECURITY_WIN32          /* without it sspi.h stops with an error */
#define SCHANNEL_USE_BLACKLISTS /* for SCH_CREDENTIALS, which follows SCHANNEL_CRED */
#include <winsock2.h>
#include <subauth.h> /* UNICODE_STRING, which schannel.h needs */
#include <security.h>
#include <schannel.h>
#include <stdio.h>
#include <stdlib.h>

/* Every flag here must have been granted in the end. */
#define WANTED (ASC_REQ_CONFIDENTIALITY | ASC_REQ_REPLAY_DETECT | ASC_REQ_SEQUENCE_DETECT | ASC_REQ_STREAM)

struct connection {
    SOCKET socket;
    CredHandle credentials; /* one for all connections */
    CtxtHandle context;
    BOOL started;           /* there is a context */
    ULONG granted;
    SecPkgContext_StreamSizes sizes;
    BYTE bytes[65536];      /* read from the client and not yet used */
    ULONG count;
    BYTE piece[65536];      /* data that goes back */
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
    SECURITY_STATUS sent = SEC_E_OK, status = AcceptSecurityContext(&c->credentials,
        c->started ? &c->context : NULL, &input,
        WANTED | ASC_REQ_ALLOCATE_MEMORY | ASC_REQ_EXTENDED_ERROR, 0,
        &c->context, &output, &c->granted, NULL);
    if (SUCCEEDED(status)) c->started = TRUE; /* whatever the success: this context is ours to delete */
    for (int i = 0; i < 2; i++) {
        if (out[i].pvBuffer && out[i].cbBuffer && SUCCEEDED(sent))
            sent = send_all(c, out[i].pvBuffer, out[i].cbBuffer);
        if (out[i].pvBuffer) FreeContextBuffer(out[i].pvBuffer);
    }
    if (status != SEC_E_INCOMPLETE_MESSAGE) keep_extra(c, in, 2, 0); /* that one has used nothing */
    return FAILED(sent) && SUCCEEDED(status) ? sent : status;
}

/* Runs until the context is established; the client speaks first.
   Returns SEC_E_OK or a failure, never another success code. */
static SECURITY_STATUS handshake(struct connection *c)
{
    for (;;) {
        SECURITY_STATUS status = c->count || c->started ? step(c) : SEC_E_INCOMPLETE_MESSAGE;
        SECURITY_STATUS more = SEC_E_OK;
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

/* Sends all data back until the client closes: SEC_E_OK after its close_notify, else a failure. */
static SECURITY_STATUS echo_data(struct connection *c)
{
    for (;;) {
        SecBuffer b[4] = { { c->count, SECBUFFER_DATA, c->bytes }, { 0, SECBUFFER_EMPTY, NULL },
            { 0, SECBUFFER_EMPTY, NULL }, { 0, SECBUFFER_EMPTY, NULL } };
        SecBufferDesc message = { SECBUFFER_VERSION, 4, b };
        SECURITY_STATUS status = c->count ? DecryptMessage(&c->context, &message, 0, NULL)
                                          : SEC_E_INCOMPLETE_MESSAGE;
        ULONG size = 0;
        if (status == SEC_E_INCOMPLETE_MESSAGE) { /* keep what is there, add to it, try again */
            status = read_more(c);
            if (FAILED(status)) return status;
            continue;
        }
        if (FAILED(status)) return status;
        for (int i = 0; i < 4; i++) {
            if (b[i].BufferType != SECBUFFER_DATA || !b[i].cbBuffer) continue;
            if (b[i].pvBuffer == c->bytes) continue; /* the input itself, not what was in it */
            CopyMemory(c->piece, b[i].pvBuffer, size = b[i].cbBuffer);
        }
        /* With SEC_I_RENEGOTIATE an input left where it was is meant for the handshake, all of it. */
        if (status != SEC_I_RENEGOTIATE || b[0].BufferType != SECBUFFER_DATA) b[0].cbBuffer = 0;
        keep_extra(c, b, 4, b[0].cbBuffer);
        if (status == SEC_I_CONTEXT_EXPIRED) return SEC_E_OK; /* close_notify */
        if (status == SEC_I_RENEGOTIATE) status = handshake(c); /* before this EncryptMessage would fail */
        if (status == SEC_E_OK) status = send_data(c, (char *)c->piece, size);
        if (status != SEC_E_OK) return FAILED(status) ? status : SEC_E_INTERNAL_ERROR;
    }
}

/* Tells the client that no more will come, so that it need not suspect a cut. */
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

static SECURITY_STATUS serve(struct connection *c)
{
    SECURITY_STATUS closed, status;
    c->started = FALSE;
    c->count = 0;
    status = handshake(c);
    if (SUCCEEDED(status)) status = echo_data(c);
    if (SUCCEEDED(status)) {
        closed = close_notify(c);
        if (FAILED(closed)) status = closed;
    }
    if (c->started) DeleteSecurityContext(&c->context);
    return status;
}

static SECURITY_STATUS get_credentials(struct connection *c, const char *subject)
{
    SCH_CREDENTIALS choice = { .dwVersion = SCH_CREDENTIALS_VERSION, .cCreds = 1,
        .dwFlags = SCH_USE_STRONG_CRYPTO | SCH_CRED_NO_SYSTEM_MAPPER };
    PCCERT_CONTEXT certificate = NULL;
    SECURITY_STATUS status = SEC_E_NO_CREDENTIALS;
    HCERTSTORE store = CertOpenSystemStoreA(0, "MY");
    if (store) certificate = CertFindCertificateInStore(store, X509_ASN_ENCODING, 0,
        CERT_FIND_SUBJECT_STR_A, subject, NULL);
    if (certificate) {
        choice.paCred = &certificate;
        status = AcquireCredentialsHandleA(NULL, UNISP_NAME_A, SECPKG_CRED_INBOUND, NULL, &choice,
            NULL, NULL, &c->credentials, NULL);
        CertFreeCertificateContext(certificate);
    }
    if (store) CertCloseStore(store, 0);
    return status;
}

static SOCKET listen_on(int port)
{
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons((u_short)port) };
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK); /* from this computer only */
    if (s == INVALID_SOCKET) return s;
    if (bind(s, (struct sockaddr *)&address, sizeof address) == 0 && listen(s, 5) == 0) return s;
    closesocket(s);
    return INVALID_SOCKET;
}

int main(int argc, char **argv)
{
    static struct connection c;
    WSADATA wsa;
    SOCKET listening;
    SECURITY_STATUS status;
    if (argc != 3 || WSAStartup(MAKEWORD(2, 2), &wsa) != 0) return 2;
    status = get_credentials(&c, argv[1]);
    if (FAILED(status)) {
        fprintf(stderr, "no credentials: 0x%08lX\n", (unsigned long)status);
        return 1;
    }
    listening = listen_on(atoi(argv[2]));
    while (listening != INVALID_SOCKET && (c.socket = accept(listening, NULL, NULL)) != INVALID_SOCKET) {
        status = serve(&c);
        closesocket(c.socket);
        if (FAILED(status)) fprintf(stderr, "failed: 0x%08lX\n", (unsigned long)status);
    }
    fprintf(stderr, "no connection: error %d\n", WSAGetLastError());
    FreeCredentialsHandle(&c.credentials);
    WSACleanup();
    return 2;
}
