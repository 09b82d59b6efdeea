/* The client's side of an SSPI conversation, up to the established context. Link with secur32. */
#include <windows.h>
#include <security.h>

struct conversation {
    CredHandle credentials;
    CtxtHandle context;
    ULONG granted;      /* the ISC_RET_ flags that were really agreed */
    BYTE bytes[65536];  /* read from the server, not yet consumed */
    ULONG count;
};

/* Supply these two for your transport; FALSE means that the connection is gone.
   Schannel takes the bytes of a stream. Every other package wants whole tokens. */
BOOL send_all(const void *bytes, ULONG count);
BOOL receive_some(void *bytes, ULONG room, ULONG *received);

static BOOL read_more(struct conversation *c)
{
    ULONG received = 0, room = sizeof c->bytes - c->count;
    if (!room || !receive_some(c->bytes + c->count, room, &received)) return FALSE;
    c->count += received;
    return received > 0;
}

static void keep_extra(struct conversation *c, const SecBuffer *rest)
{
    /* An extra buffer holds a count only: the bytes themselves are the tail of the input. */
    ULONG extra = rest->BufferType == SECBUFFER_EXTRA ? rest->cbBuffer : 0;
    MoveMemory(c->bytes, c->bytes + c->count - extra, extra);
    c->count = extra;
}

static SECURITY_STATUS handshake(struct conversation *c, wchar_t *target, ULONG request)
{
    BOOL started = FALSE, declined = FALSE, connected = TRUE;
    for (;;) {
        SecBuffer in[2] = { { c->count, SECBUFFER_TOKEN, c->bytes }, { 0, SECBUFFER_EMPTY, NULL } };
        SecBuffer out = { 0, SECBUFFER_TOKEN, NULL };
        SecBufferDesc input = { SECBUFFER_VERSION, 2, in }, output = { SECBUFFER_VERSION, 1, &out };
        SECURITY_STATUS status = InitializeSecurityContextW(&c->credentials,
            started ? &c->context : NULL, target, request | ISC_REQ_ALLOCATE_MEMORY, 0,
            SECURITY_NATIVE_DREP, started ? &input : NULL, 0,
            &c->context, &output, &c->granted, NULL);
        if (status >= 0) started = TRUE;
        if (status == SEC_I_COMPLETE_NEEDED || status == SEC_I_COMPLETE_AND_CONTINUE) {
            SECURITY_STATUS completed = CompleteAuthToken(&c->context, &output);
            if (completed != SEC_E_OK) status = completed;
        }
        if (out.pvBuffer) {  /* a failure can carry a last token: it tells the server why */
            if (out.cbBuffer && (status >= 0 || (c->granted & ISC_RET_EXTENDED_ERROR)))
                connected = send_all(out.pvBuffer, out.cbBuffer) || status < 0;
            FreeContextBuffer(out.pvBuffer);
        }
        switch (status) {
        case SEC_E_INCOMPLETE_MESSAGE:  /* keep what is there, add to it, call again */
            if ((connected = read_more(c))) continue;
            break;
        case SEC_I_INCOMPLETE_CREDENTIALS:  /* same input again: go on without a certificate */
            if (!declined) { declined = TRUE; continue; }
            break;
        case SEC_I_CONTINUE_NEEDED:
        case SEC_I_COMPLETE_AND_CONTINUE:
            keep_extra(c, &in[1]);
            if (connected && (c->count || (connected = read_more(c)))) continue;
            break;
        case SEC_E_OK:
        case SEC_I_COMPLETE_NEEDED:
            keep_extra(c, &in[1]);  /* what is left belongs to DecryptMessage */
            if (request & ISC_REQ_CONFIDENTIALITY & ~c->granted) status = SEC_E_SECURITY_QOS_FAILED;
            else if (connected) return SEC_E_OK;
            break;
        }
        if (started) DeleteSecurityContext(&c->context);  /* an error, or a status not expected */
        return connected ? status : HRESULT_FROM_WIN32(ERROR_CONNECTION_ABORTED);
    }
}

/* After SEC_E_OK, and once all is done: DeleteSecurityContext, then FreeCredentialsHandle. */
SECURITY_STATUS open_client(struct conversation *c, wchar_t *package, wchar_t *target, ULONG request)
{
    SECURITY_STATUS status = AcquireCredentialsHandleW(NULL, package, SECPKG_CRED_OUTBOUND,
        NULL, NULL, NULL, NULL, &c->credentials, NULL);
    if (status != SEC_E_OK) return status;
    c->count = c->granted = 0;
    status = handshake(c, target, request);
    if (status != SEC_E_OK) FreeCredentialsHandle(&c->credentials);
    return status;
}
