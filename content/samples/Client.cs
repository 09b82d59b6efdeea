using System;
using System.Buffers;
using System.Net.Security;
using System.Security.Authentication;
using static System.Net.Security.NegotiateAuthenticationStatusCode;

public static class Client
{
    // Authenticates to a service and returns one encrypted message. .NET 8 or later.
    // send and receive carry whole tokens over your transport.
    public static byte[] Open(string target, byte[] message, Action<byte[]> send, Func<byte[]> receive)
    {
        var options = new NegotiateAuthenticationClientOptions
        {
            Package = "Negotiate",
            TargetName = target, // the SPN, for example HTTP/web01.contoso.com
            RequiredProtectionLevel = ProtectionLevel.EncryptAndSign,
            RequireMutualAuthentication = true, // Kerberos can, NTLM cannot
        };
        using (var conversation = new NegotiateAuthentication(options))
        {
            byte[] incoming = Array.Empty<byte>(); // the client speaks first
            for (;;)
            {
                var outgoing = conversation.GetOutgoingBlob(incoming, out var status);
                if (outgoing != null && outgoing.Length > 0) send(outgoing); // after Completed too
                if (status == Completed) break;
                if (status != ContinueNeeded) throw Failure(status);
                incoming = receive();
            }
            var wrapped = new ArrayBufferWriter<byte>();
            var result = conversation.Wrap(message, wrapped, true, out var encrypted);
            if (result != Completed) throw Failure(result);
            if (!encrypted) throw Failure(QopNotSupported);
            return wrapped.WrittenSpan.ToArray();
        }
    }

    static AuthenticationException Failure(NegotiateAuthenticationStatusCode status)
    {
        return new AuthenticationException(status + ": " + Meaning(status));
    }

    static string Meaning(NegotiateAuthenticationStatusCode status)
    {
        switch (status)
        {
            case UnknownCredentials: return "no credentials, credentials refused, or the wrong service";
            case InvalidCredentials: return "no domain controller in reach, or credentials incomplete";
            case InvalidToken: return "the token cannot be read, or the clocks differ";
            case BadBinding: return "the channel binding is missing or wrong";
            case SecurityQosFailed: return "no mutual authentication or encryption was agreed";
            case QopNotSupported: return "the context does not encrypt";
            case ContextExpired: return "the session is over: authenticate again";
            case Unsupported: return "the package is not available";
            default: return "look into the event log of both computers";
        }
    }
}
